using FitCrm.Crm;
using FitCrm.Staff;
using FitCrm.Tests.Membership;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Crm;

public sealed class LeadsImportTests
{
    private const string Prospects = """
        Lead Name;Phone;Email;Lead Source;Interest;Created;Status;Lost Reason;Assigned To;Next Action;Follow Up Date
        Emma Novak;+49 30 5550100;;Website;Back pain;12.11.2026;contacted;;rui@riverside.example;Send the timetable;25.11.2026
        Piet Vos;;piet@mail.example;Stand at the fair;;13.10.2026;converted;;;;
        Lena Fischer;;lena@mail.example;Friend;;13.10.2026;dead;Price;;;
        Emma Novak;+49 30 5550100;;Website;Back pain;12.11.2026;contacted;;;;
        No Body;;;Website;;13.10.2026;new;;;;
        Max Late;+49 30 5550109;;Website;;13.10.2027;new;;;;
        """;

    public static TheoryData<string> Databases => Club.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_list_of_another_system_becomes_leads_with_owners_and_next_steps_and_twice_changes_nothing(string database)
    {
        await using var club = await Club.Open(database);
        var rui = await club.AddUser("rui@riverside.example", Roles.Sales);
        Assert.Equal((3, 0, 0, 1, 2), (await club.Import("leads", Prospects)).Counts());
        Assert.Equal((0, 0, 4, 0, 2), (await club.Import("leads", Prospects)).Counts());

        await using var db = await club.Dbs.CreateDbContextAsync();
        var leads = await Leads.Rows(db).OrderByDescending(l => l.OpenedOn).ThenBy(l => l.State).ToListAsync();
        Assert.Equal(("website", "Back pain", rui, "Send the timetable", new DateOnly(2026, 11, 25)), (leads[0].Source, leads[0].Wish, leads[0].OwnerId, leads[0].NextStep, leads[0].NextOn));
        Assert.Equal([LeadState.Open, LeadState.Lost, LeadState.Won], leads.OrderBy(l => l.State.ToString() == "Won").Select(l => l.State));
        Assert.Equal(("Stand at the fair", "price"), (leads.Single(l => l.State == LeadState.Won).Source, leads.Single(l => l.State == LeadState.Lost).LostReason));
        Assert.Equal(new DateOnly(2026, 11, 25), (await Tasks.Rows(db).SingleAsync(t => t.Id == leads[0].NextTaskId)).DueOn);
    }

    [Fact]
    public async Task A_dry_run_counts_the_same_and_keeps_nothing_and_an_open_lead_is_not_opened_twice()
    {
        await using var club = await Club.Open("sqlite");
        Assert.Equal((3, 0, 0, 1, 2), (await club.Import("leads", Prospects, dryRun: true)).Counts());
        await using var db = await club.Dbs.CreateDbContextAsync();
        Assert.Equal(0, await Leads.Rows(db).CountAsync());
        await club.Import("leads", Prospects);
        var again = await club.Import("leads", Prospects.Replace("12.11.2026;contacted;;rui", "14.11.2026;contacted;;rui", StringComparison.Ordinal));
        Assert.Contains(again.Rejects, r => r.Row == 2 && r.Why.Contains("open lead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contract_that_a_file_brings_wins_the_open_lead_too()
    {
        await using var club = await Club.Open("sqlite");
        await club.Import("leads", Prospects);
        await club.Import("people", "name,phone,plan,start,end\nEmma Novak,+49305550100,Standard,2026-11-18,2027-11-17\n");
        await club.Pump();
        await using var db = await club.Dbs.CreateDbContextAsync();
        var emma = await Leads.Rows(db).SingleAsync(l => l.Source == "website" && l.Wish == "Back pain");
        Assert.Equal((LeadState.Won, new DateOnly(2026, 11, 18)), (emma.State, emma.ClosedOn));
        Assert.NotNull(emma.ContractId);
    }
}
