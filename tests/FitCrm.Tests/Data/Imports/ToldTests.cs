using FitCrm.Data;
using FitCrm.Data.Files;
using FitCrm.Membership;
using FitCrm.Staff;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FitCrm.Tests.Data.Imports;

/// <summary>Nothing of a file goes without a word.</summary>
public sealed class ToldTests
{
    [Fact]
    public async Task An_end_without_a_start_is_kept_on_the_card_and_said_beforehand()
    {
        await using var club = await Club.Open("sqlite");
        var said = await Said(club, "people", "id,Membership level,Join date,Renewal Date\n1,Gold,2025-01-01,2026-01-31\n");
        Assert.Contains(said, line => line.Contains("startsOn", StringComparison.Ordinal));
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal("""{"endsOn":"2026-01-31","plan":"Gold"}""", (await People.Rows(db).SingleAsync()).Extra);
    }

    [Fact]
    public async Task International_digits_without_their_plus_are_a_number_where_no_country_is_known()
    {
        await using var club = await Club.Open("sqlite");
        await club.Establish("NEW", "New", "UTC", "EUR");
        Assert.Equal(1, (await club.Import("people", "id,phone\n1,351912345678\n2,12\n", code: "NEW")).Rejected);
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal("+351912345678", (await People.Rows(db).SingleAsync()).Phone);
    }

    [Fact]
    public async Task A_file_without_a_column_that_is_known_is_refused_with_its_columns()
    {
        await using var club = await Club.Open("sqlite");
        var no = await Assert.ThrowsAsync<FileRefused>(() => club.Import("people", "colour,shape\nred,round\n"));
        Assert.Equal("file-no-field", no.Code);
        Assert.Contains("colour, shape", no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_a_map_is_named_in_the_maps_words()
    {
        await using var club = await Club.Open("sqlite");
        var slip = await Assert.ThrowsAsync<FileRefused>(() => club.Import("people", "id\n1\n", """{"colums": {}}"""));
        Assert.StartsWith("The map says “colums”", slip.Message, StringComparison.Ordinal);
        var kind = await Assert.ThrowsAsync<FileRefused>(() => club.Import("people", "id\n1\n", """{"columns": {"id": 5}}"""));
        Assert.DoesNotContain("System.", kind.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_club_is_made_when_its_zone_and_currency_are_said()
    {
        await using var club = await Club.Open("sqlite");
        await Assert.ThrowsAsync<FileRefused>(() => club.Import("people", "id\n1\n", code: "OLD-TOWN"));
        await Said(club, "people", "id\n1\n", new("OLD-TOWN", "Europe/Riga", "EUR", "members.csv"));
        Assert.Equal("Europe/Riga", (await club.Services.GetRequiredService<Clubs>().ByCode("OLD-TOWN"))?.TimeZone);
    }

    [Fact]
    public async Task Every_row_that_is_not_taken_is_heard_of()
    {
        await using var club = await Club.Open("sqlite");
        var heard = new List<Reject>();
        await Said(club, "people", "id,phone\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"{i},call me\n")), new(null, null, null, "members.csv") { Refused = heard.Add });
        Assert.Equal(60, heard.Count);
    }

    [Fact]
    public void A_freeze_is_taken_off_where_only_so_the_term_is_whole_months() =>
        Assert.Equal((Term.Months, 3), FitCrm.Membership.Imports.PlanShelf.TermOf(
            new FitCrm.Membership.Imports.ContractLine { Row = 2, StartsOn = new(2026, 1, 1), Freeze = (new(2026, 2, 1), new(2026, 2, 14), new(2026, 1, 30)) }, new DateOnly(2026, 4, 14)));

    private static async Task<List<string>> Said(Club club, string kind, string csv, ImportOrder? order = null)
    {
        Caller.Current = Caller.CommandLine;
        var (path, said) = (Path.Combine(club.DataFolder, "told.csv"), new List<string>());
        await File.WriteAllTextAsync(path, csv);
        await ActivatorUtilities.CreateInstance<Import>(club.Services).Run(kind, path, null, order ?? new(null, null, null, "members.csv"), false, said.Add, default);
        return said;
    }
}
