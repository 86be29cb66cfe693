using FitCrm.Tests.World;

namespace FitCrm.Tests;

/// <summary>What a stranger may type: one line, the right exit code, and nothing made where only reading was asked for.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData(2, "no command “nonsense”. Type one of: serve", "nonsense")]
    [InlineData(2, "--as-of takes a day such as 2026-11-27, not “banana”", "sweep", "--as-of", "banana")]
    [InlineData(2, "--days takes a whole number, not “many”", "sweep", "--days", "many")]
    [InlineData(2, "Type: fitcrm user add EMAIL --role ROLE", "user", "add", "anna@fitcrm.example")]
    [InlineData(2, "1 to 3660 days", "sweep", "--days", "0")]
    [InlineData(2, "foo", "user", "add", "foo", "--role", "owner")]
    [InlineData(2, "“king” is no role", "user", "add", "anna@fitcrm.example", "--role", "king")]
    [InlineData(2, "no address to listen on", "serve", "--urls", "foo")]
    [InlineData(2, "no address to listen on", "serve", "--urls", "ftp://127.0.0.1:5080")]
    [InlineData(2, "Say where PostgreSQL is", "doctor", "--database", "postgres")]
    [InlineData(2, "cannot be understood", "doctor", "--database", "postgres", "--connection", "nothing")]
    [InlineData(1, "PostgreSQL cannot be reached", "doctor", "--database", "postgres", "--connection", "Host=127.0.0.1;Port=9;Username=x;Timeout=5")]
    public async Task A_slip_is_answered_in_one_line(int exit, string says, params string[] typed)
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-typed-");
        var answer = await ChildProgram.Run([.. typed, "--data", Path.Combine(folder.FullName, "data")]);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((exit, ""), (answer.Exit, answer.Out));
    }

    [Theory]
    [InlineData("report", "members")]
    [InlineData("doctor")]
    [InlineData("export", "out")]
    [InlineData("backup", "club.zip")]
    public async Task A_reading_command_refuses_a_folder_without_a_club_and_makes_nothing(params string[] typed)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("fitcrm-typed-").FullName, "mistyped");
        var answer = await ChildProgram.Run([.. typed, "--data", folder]);
        Assert.Equal(2, answer.Exit);
        Assert.Contains("no database lies there", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Doctor_calls_a_file_that_is_no_database_broken_and_a_report_says_so_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-damaged-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "fitcrm.db"), new string('x', 5000));
        var doctor = await ChildProgram.Run(["doctor", "--data", folder]);
        Assert.Equal((1, ""), (doctor.Exit, doctor.Error));
        Assert.StartsWith("BROKEN (database)", doctor.Out, StringComparison.Ordinal);
        foreach (var typed in new string[][] { ["report", "members"], ["serve", "--urls", "http://127.0.0.1:0"] })
        {
            var answer = await ChildProgram.Run([.. typed, "--data", folder]);
            Assert.Equal(1, answer.Exit);
            Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_running_club_is_told_in_one_line()
    {
        await using var club = await Club.Open("sqlite");
        using var server = FitCrm.Data.DataFolderLock.Take(club.DataFolder);   // as a server holds it; the club of a test has no background
        foreach (var (exit, typed) in new (int, string[])[]
        {
            (1, ["export", "/proc/x", "--data", club.DataFolder]),
            (2, ["report", "renewals", "--json", "--format", "csv", "--data", club.DataFolder]),
            (1, ["serve", "--empty", "--urls", club.Address.ToString(), "--data", Directory.CreateTempSubdirectory("fitcrm-taken-").FullName]),
            (2, ["serve", "--empty", "--urls", "http://127.0.0.1:0", "--data", club.DataFolder]),
        })
        {
            var answer = await ChildProgram.Run(typed);
            Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal((exit, ""), (answer.Exit, answer.Out));
        }
    }
}
