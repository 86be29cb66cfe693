using FitCrm.Tests.Membership;
using Microsoft.EntityFrameworkCore;

namespace FitCrm.Tests.Retention;

/// <summary>A week of closed days is not taken for a turnstile that is broken.</summary>
public sealed class ClosedDayTests
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Days_on_which_the_club_is_closed_do_not_count_as_silent(bool closed, bool broken)
    {
        await using var club = await Club.Open("sqlite");
        var desk = await Desk.Of(club);
        var member = await desk.Join("Anna Lind");
        await desk.Sell(member, await desk.AddPlan());
        await desk.Put($"/check-ins/{Guid.CreateVersion7()}", new { club = "BER", memberId = member });
        await club.Pump();
        club.Clock.Turn(TimeSpan.FromDays(5));
        if (closed)
            for (var day = 22; day <= 26; day++) await desk.Put($"/clubs/{club.Home.Id}/holidays/2026-11-{day}", new { name = "Floor is laid" });
        await desk.Post("/retention/sweeps", new { asOf = "2026-11-26" });
        await using var db = await club.Dbs.CreateDbContextAsync();
        var told = await db.Database.SqlQueryRaw<bool>("SELECT \"FeedBroken\" AS \"Value\" FROM retention_sweeps ORDER BY \"Day\" DESC LIMIT 1").SingleAsync();
        Assert.Equal(broken, told);
    }
}
