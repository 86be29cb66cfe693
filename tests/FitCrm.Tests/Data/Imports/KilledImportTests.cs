using System.Text.Json;
using FitCrm.Data;
using FitCrm.Data.Doctor;
using FitCrm.Tests.World;
using Microsoft.Data.Sqlite;

namespace FitCrm.Tests.Data.Imports;

public sealed class KilledImportTests
{
    private const int People = 1_000;
    private const int Days = 100;

    [Fact]
    public async Task An_import_killed_in_the_middle_is_completed_by_the_next_run_and_nothing_is_doubled()
    {
        var folder = Directory.CreateTempSubdirectory("fitcrm-killed-").FullName;
        var (people, visits) = (Path.Combine(folder, "people.csv"), Path.Combine(folder, "visits.csv"));
        await File.WriteAllLinesAsync(people, Enumerable.Range(0, People).Select(i => $"M{i},Member {i}").Prepend("id,name"));
        await File.WriteAllLinesAsync(visits, Enumerable.Range(0, People * Days).Select(i => $"M{i % People},{new DateOnly(2025, 1, 1).AddDays(i / People):yyyy-MM-dd}").Prepend("member,date"));
        string[] data = ["--data", Path.Combine(folder, "data")];
        Assert.Equal(0, (await ChildProgram.Run(["import", "people", people, .. data])).Exit);

        await using (var doomed = ChildProgram.Begin(["import", "visits", visits, .. data]))
        {
            await Until(async () => await Count(folder) > 0);
            await doomed.Kill();
        }
        var left = await Count(folder);
        Assert.InRange(left, 1, (People * Days) - 1);

        var (exit, output, _) = await ChildProgram.Run(["import", "visits", visits, "--json", .. data]);
        var tally = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, (People * Days) - left, left), (exit, tally.GetProperty("created").GetInt32(), tally.GetProperty("unchanged").GetInt32()));
        Assert.Equal(People * Days, await Count(folder));
        await using var app = House.Build(TheHouse.Modules, new AppOptions { DataFolder = data[1] });
        Assert.Empty((await DoctorCommand.Examine(app.Services, default)).Findings.Broken);
    }

    private static async Task<int> Count(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "data", "fitcrm.db")};Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM attendance_visits";
        return Convert.ToInt32(await count.ExecuteScalarAsync(), null);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 20_000; i++, await Task.Delay(5))
            if (await holds()) return;
        Assert.Fail("The import wrote nothing.");
    }
}
