using FitCrm.Data;
using FitCrm.Data.Doctor;
using FitCrm.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Data.Doctor;

public sealed class DoctorTests
{
    [Theory, MemberData(nameof(Club.Databases), MemberType = typeof(Club))]
    public async Task A_sound_club_has_nothing_broken(string database)
    {
        await using var club = await Club.Open(database);
        await Fill(club);
        var (findings, looked) = await DoctorCommand.Examine(club.Services, default);
        Assert.Empty(findings.Broken);
        Assert.Equal(["staff and clubs"], findings.Warnings.Select(w => w.Check).Where(c => c != "machine"));
        Assert.Contains("audit", looked);
        Assert.Contains("ledger", looked);
    }

    [Theory]
    [InlineData("UPDATE \"data_audit\" SET \"Actor\" = 'somebody else' WHERE \"Seq\" = 2", "audit")]
    [InlineData("DELETE FROM \"data_audit\" WHERE \"Seq\" = 2", "audit")]
    [InlineData("DELETE FROM \"billing_payments\"; DELETE FROM \"billing_charges\"", "ledger")]
    [InlineData("UPDATE \"billing_payments\" SET \"Amount_Amount\" = \"Amount_Amount\" * 2", "ledger")]
    [InlineData("PRAGMA foreign_keys=OFF; DELETE FROM \"membership_contracts\"; DELETE FROM \"membership_people\"", "visits and check-ins")]
    [InlineData("UPDATE \"membership_contracts\" SET \"EndsOn\" = '2020-01-01'", "people and contracts")]
    [InlineData("INSERT INTO \"data_outbox\" (\"Event\", \"Handler\", \"Body\", \"CreatedAt\", \"NextTryAt\", \"Attempts\", \"ParkedAt\") VALUES ('x', 'y', '{}', 0, 0, 10, 1)", "outbox")]
    public async Task What_was_changed_past_the_program_is_found_with_advice(string harm, string check)
    {
        await using var club = await Club.Open("sqlite");
        await Fill(club);
        await using (var db = await club.Dbs.CreateDbContextAsync()) await db.Database.ExecuteSqlRawAsync(harm.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        var (findings, _) = await DoctorCommand.Examine(club.Services, default);
        Assert.Contains(findings.Broken, f => f.Check == check);
        Assert.All(findings.Broken, f => Assert.False(f.What.Contains("doctor-", StringComparison.Ordinal) || f.Advice.Contains("doctor-", StringComparison.Ordinal)));
    }

    private static async Task Fill(Club club)
    {
        await club.Import("people", "id,name,start,end,price,email marketing\n1,Ann,2026-01-01,2026-12-31,480,yes\n2,Bo,2026-01-01,2026-12-31,480,no\n");
        await club.Import("visits", "member,date\n1,2026-02-01\n2,2026-02-01 10:00\n");
        await club.Pump();
    }
}
