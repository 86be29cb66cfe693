using FitCrm.Attendance.CheckIns;
using FitCrm.Kernel;

namespace FitCrm.Tests.Attendance;

public class DoorTests
{
    private static readonly Guid Here = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Elsewhere = Guid.Parse("00000000-0000-7000-8000-000000000002");
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly DoorPolicy Policy = new();

    private static readonly DoorContract Running = new()
    {
        Id = Guid.Parse("00000000-0000-7000-8000-0000000000c1"), StartsOn = Today.AddDays(-100), EndsOn = Today.AddDays(100),
    };

    [Fact]
    public void A_running_contract_opens_the_door() => Assert.Equal(new Verdict(null, null, DoorWarnings.None, Running.Id), Ask(Running));

    [Fact]
    public void A_card_nobody_has_is_refused() =>
        Assert.Equal(DoorReason.UnknownCard, Door.Decide(null, Here, null, At(12), Policy).Reason);

    [Fact]
    public void A_person_without_a_contract_is_refused() => Assert.Equal(DoorReason.NoContract, Ask().Reason);

    [Fact]
    public void A_contract_of_the_future_says_its_first_day() => Refuses(Running with { StartsOn = Today.AddDays(1) }, DoorReason.NotStarted, "2026-03-11");

    [Fact]
    public void The_last_day_still_opens_the_door_and_the_next_does_not()
    {
        Assert.True(Ask(Running with { EndsOn = Today }).Admitted);
        Refuses(Running with { EndsOn = Today.AddDays(-1) }, DoorReason.Ended, "2026-03-09");
    }

    [Fact]
    public void Of_contracts_that_are_over_the_last_one_explains_and_of_those_to_come_the_first()
    {
        var (old, later) = (Running with { StartsOn = Today.AddDays(-800), EndsOn = Today.AddDays(-400) }, Running with { StartsOn = Today.AddDays(-399), EndsOn = Today.AddDays(-1) });
        Assert.Equal((DoorReason.Ended, "2026-03-09"), Why(old, later));
        Assert.Equal((DoorReason.Ended, "2026-03-09"), Why(later, old));
        Assert.Equal((DoorReason.Cancelled, "2026-03-05"), Why(old, later with { CancelledOn = Today.AddDays(-5) }));
        Assert.Equal((DoorReason.Ended, "2026-03-09"), Why(old with { CancelledOn = Today.AddDays(-500) }, later));
        Assert.Equal((DoorReason.NotStarted, "2026-03-12"), Why(old, Running with { StartsOn = Today.AddDays(9) }, Running with { StartsOn = Today.AddDays(2) }));
    }

    [Fact]
    public void A_contract_that_was_taken_back_before_it_began_is_cancelled_and_hides_no_other()
    {
        var never = Running with { StartsOn = Today.AddDays(5), CancelledOn = Today.AddDays(5) };
        Assert.Equal((DoorReason.Cancelled, "2026-03-15"), Why(never));
        Assert.Equal((DoorReason.Ended, "2026-03-09"), Why(Running with { EndsOn = Today.AddDays(-1) }, never));
        Assert.Equal(DoorWarnings.EndsSoon, Ask(Running with { EndsOn = Today.AddDays(2) }, never).Warnings);
    }

    private static (DoorReason?, string?) Why(params DoorContract[] contracts) => Ask(contracts) is var verdict ? (verdict.Reason, verdict.Named) : default;

    [Fact]
    public void A_cancelled_contract_closes_on_its_day_and_not_before()
    {
        Refuses(Running with { CancelledOn = Today }, DoorReason.Cancelled, "2026-03-10");
        Assert.True(Ask(Running with { CancelledOn = Today.AddDays(1) }).Admitted);
    }

    [Fact]
    public void Both_ends_of_a_freeze_are_frozen()
    {
        Refuses(Frozen(0, 3), DoorReason.Frozen, "2026-03-13");
        Refuses(Frozen(-3, 0), DoorReason.Frozen, "2026-03-10");
        Assert.True(Ask(Frozen(1, 3)).Admitted);
        Assert.True(Ask(Frozen(-3, -1)).Admitted);
    }

    [Fact]
    public void A_plan_of_another_club_is_refused_here()
    {
        Refuses(Running with { Clubs = [Elsewhere] }, DoorReason.OtherClub, null);
        Assert.True(Ask(Running with { Clubs = [Elsewhere, Here] }).Admitted);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_morning_plan_opens_from_seven_to_four(int hour, bool opens) =>
        Assert.Equal(opens, Ask(Running with { AccessFrom = new(7, 0), AccessTo = new(16, 0) }, at: At(hour)).Admitted);

    [Fact]
    public void Hours_over_midnight_are_understood()
    {
        var night = Running with { AccessFrom = new(20, 0), AccessTo = new(6, 0) };
        Assert.True(Ask(night, at: At(23)).Admitted);
        Assert.True(Ask(night, at: At(5)).Admitted);
        Assert.Equal("20:00–06:00", Ask(night, at: At(12)).Named);
    }

    [Fact]
    public void Thirty_days_unpaid_are_a_warning_and_one_more_is_a_refusal()
    {
        var owing = Running with { Owed = 4900, DueOn = Today.AddDays(-30) };
        Assert.Equal(DoorWarnings.Owes, Ask(owing).Warnings);
        Assert.True(Ask(owing).Admitted);
        Refuses(owing with { DueOn = Today.AddDays(-31) }, DoorReason.Unpaid, "2026-02-07");
    }

    [Fact]
    public void What_is_due_later_is_no_warning() =>
        Assert.Equal(DoorWarnings.None, Ask(Running with { Owed = 4900, DueOn = Today.AddDays(1) }).Warnings);

    [Fact]
    public void The_same_card_within_six_hours_is_warned_of_and_let_in()
    {
        Assert.Equal(DoorWarnings.SameCard, Ask(Running, last: At(12).Instant.AddHours(-6).AddSeconds(1)).Warnings);
        Assert.Equal(DoorWarnings.None, Ask(Running, last: At(12).Instant.AddHours(-6)).Warnings);
    }

    [Fact]
    public void Ends_soon_begins_fourteen_days_before_the_last_day_and_a_renewal_silences_it()
    {
        var ending = Running with { EndsOn = Today.AddDays(14) };
        Assert.Equal(DoorWarnings.EndsSoon, Ask(ending).Warnings);
        Assert.Equal(DoorWarnings.None, Ask(ending with { EndsOn = Today.AddDays(15) }).Warnings);
        Assert.Equal(DoorWarnings.None, Ask(ending, Running with { StartsOn = Today.AddDays(15), EndsOn = Today.AddDays(400) }).Warnings);
    }

    [Fact]
    public void A_day_pass_is_never_warned_of_and_silences_no_warning()
    {
        var pass = new DoorContract { Id = Guid.Parse("00000000-0000-7000-8000-0000000000c2"), IsPass = true, StartsOn = Today, EndsOn = Today };
        Assert.Equal(DoorWarnings.None, Ask(pass).Warnings);
        Assert.Equal(DoorWarnings.None, Ask(Running with { EndsOn = Today.AddDays(-1) }, pass).Warnings);
        Assert.Equal(DoorWarnings.EndsSoon, Ask(Running with { EndsOn = Today.AddDays(3) }, pass with { StartsOn = Today.AddDays(30), EndsOn = Today.AddDays(30) }).Warnings);
    }

    [Fact]
    public void The_contract_that_opens_the_door_decides_whatever_the_others_say() =>
        Assert.True(Ask(Running with { EndsOn = Today.AddDays(-1) }, Running, Frozen(0, 3)).Admitted);

    [Fact]
    public void Of_contracts_that_all_fail_the_one_that_got_furthest_explains() =>
        Assert.Equal(DoorReason.Frozen, Ask(Running with { EndsOn = Today.AddDays(-1) }, Frozen(0, 3), Running with { StartsOn = Today.AddDays(5) }).Reason);

    [Fact]
    public void Every_reason_and_warning_has_a_sentence()
    {
        foreach (var reason in Enum.GetValues<DoorReason>()) Assert.DoesNotContain("Attendance.", DoorWords.Sentence(reason, "2026-03-10"), StringComparison.Ordinal);
        foreach (var warning in DoorWords.Codes(DoorWarnings.SameCard | DoorWarnings.EndsSoon | DoorWarnings.Owes))
            Assert.DoesNotContain("Attendance.", DoorWords.Sentence(warning), StringComparison.Ordinal);
        Assert.Equal("Contract ended on 10 March 2026", DoorWords.Sentence(DoorReason.Ended, "2026-03-10"));
    }

    private static DoorContract Frozen(int from, int to) => Running with { Freezes = [new(Today.AddDays(from), Today.AddDays(to))] };

    private static ClubTime At(int hour) => ClubTime.At(new DateTimeOffset(Today, new TimeOnly(hour, 0), TimeSpan.Zero), TimeZoneInfo.Utc);

    private static Verdict Ask(params DoorContract[] contracts) => Door.Decide(new(Guid.Empty, contracts), Here, null, At(12), Policy);

    private static Verdict Ask(DoorContract contract, ClubTime? at = null, DateTimeOffset? last = null) =>
        Door.Decide(new(Guid.Empty, [contract]), Here, last, at ?? At(12), Policy);

    private static void Refuses(DoorContract contract, DoorReason reason, string? named) =>
        Assert.Equal((reason, named), (Ask(contract).Reason!.Value, Ask(contract).Named));
}
