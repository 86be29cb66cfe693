using FitCrm.Retention;
using static System.DayOfWeek;

namespace FitCrm.Core.Tests.Retention;

/// <summary>What the hand-written scenarios lack, each reasoned in its comment.</summary>
public class ReasonedTests
{
    // Mon + Thu all year: welcome 1, goal 2, streak Jan 29 3, v10 Feb 1 4, first class 5, progress 6, v25 7, v50 8, half-way 9, your year 10,
    // v100 Dec 12 is the eleventh (companion messages count). The birthday eight days later meets the cap, which is final.
    [Fact]
    public void The_twelfth_contact_of_a_cycle_is_suppressed_by_the_cap() => Assert.Equal(
        ["2024-12-12 milestone v100 fired", "2024-12-20 birthday 2024 suppressed"],
        Life.Of("1990-12-20").Contract("2024-01-01", "2024-12-31").Contract("2025-01-01", "2025-12-31", "2024-11-20")
            .Weekly("2024-01-01", "2025-01-31", Monday, Thursday).Rows("2025-01-31", "milestone", "birthday").Where(r => string.CompareOrdinal(r, "2024-12") > 0));

    // Messages on Jan 29 (streak) and Feb 1 (v10). Feb 3 and 4 have two in the last seven days; on Feb 5 one is left, and the birthday closes first.
    // First class opens that day: 48 h up to Feb 6, two in seven days on Feb 7 (Feb 1 and 5), free on Feb 8.
    [Fact]
    public void A_third_message_within_seven_days_waits() => Assert.Equal(
        ["2024-02-03 birthday 2024 deferred", "2024-02-05 birthday 2024 fired", "2024-02-05 first-class 1 deferred", "2024-02-08 first-class 1 fired"],
        Life.Of("1990-02-03").Contract("2024-01-01", "2024-12-31").Weekly("2024-01-01", "2024-03-01", Monday, Thursday)
            .Rows("2024-03-01", "birthday", "first-class"));

    // E − 60 = Nov 1. A birthday message on Oct 31 makes it wait until Nov 2; the next year is bought on that day, and exits come before attempts.
    [Fact]
    public void An_early_renewal_ends_a_waiting_year_and_stops_the_talk() => Assert.Equal(
        ["2024-11-01 your-year 1 deferred", "2024-11-02 your-year 1 suppressed"],
        Life.Of("1990-10-31").Contract("2024-01-01", "2024-12-31").Contract("2025-01-01", "2025-12-31", "2024-11-02")
            .Weekly("2024-01-01", "2025-01-31", Monday, Thursday).Rows("2025-01-31", "your-year", "renewal-talk"));

    // An imported freeze does not move E: the talk opens on E − 30 = Dec 1, frozen, waits, and the renewal of Dec 5 ends it.
    [Fact]
    public void A_renewal_while_the_talk_waits_suppresses_it() => Assert.Equal(
        ["2024-12-01 renewal-talk 1 deferred", "2024-12-05 renewal-talk 1 suppressed"],
        Life.Of().Contract("2024-01-01", "2024-12-31").Contract("2025-01-01", "2025-12-31", "2024-12-05")
            .Freeze("2024-11-28", "2024-12-10", "2024-11-20", movesEnd: false)
            .Weekly("2024-01-01", "2024-11-25", Monday, Thursday).Rows("2025-01-31", "renewal-talk"));

    // Nine visits up to E = May 31, the tenth on Jun 3 in grace: no milestone there, and the tenth visit does not come again in the next cycle.
    [Fact]
    public void A_tenth_visit_in_grace_is_no_milestone() => Assert.Empty(
        Life.Of().Contract("2024-05-01", "2024-05-31").Contract("2024-06-10", "2024-07-09")
            .Visits("2024-05-02", "2024-05-05", "2024-05-08", "2024-05-11", "2024-05-14", "2024-05-17", "2024-05-20", "2024-05-23", "2024-05-26", "2024-06-03", "2024-06-12", "2024-06-24")
            .Rows("2024-07-15", "milestone"));

    // E = Dec 31, so Nov 1 is read. The freeze of 30 days, recorded on Nov 5, moves E to Jan 30: back to active use, renewal again from Dec 1,
    // no second year, and the talk comes on E − 30 = Dec 31.
    [Fact]
    public void A_freeze_that_moves_the_end_over_a_mark_takes_the_stage_back_and_reads_no_mark_twice()
    {
        var life = Life.Of().Contract("2024-01-01", "2024-12-31").Freeze("2024-11-10", "2024-12-09", "2024-11-05").Weekly("2024-01-01", "2024-11-04", Monday, Thursday);
        Assert.Equal(["2024-11-01 your-year 1 fired", "2024-12-31 renewal-talk 1 fired"], life.Rows("2025-01-15", "your-year", "renewal-talk"));
        var days = life.Play("2025-01-15", everyDay: false).Days;
        Assert.Equal(
            [Stage.Renewal, Stage.ActiveUse, Stage.ActiveUse, Stage.Renewal],
            new[] { new DateOnly(2024, 11, 4), new(2024, 11, 5), new(2024, 11, 30), new(2024, 12, 1) }.Select(d => days[d].Stage));
    }

    // The club runs longer and leads; the pool (Mar 1 – Aug 31, T = 184, r = 60) brings its own year, talk and recovery, and no second welcome.
    // Visits of the pool's chain from Mar 1 on: more than 50 by Oct 30, so E + 60 opens too.
    [Fact]
    public void Of_two_groups_the_one_that_ends_last_leads_and_both_are_renewed() => Assert.Equal(
        ["2024-01-01 welcome 1 fired", "2024-07-02 your-year 1 fired", "2024-08-01 renewal-talk 1 fired", "2024-09-03 recovery 1 fired",
            "2024-09-14 recovery 2 fired", "2024-10-30 recovery 3 fired", "2024-11-01 your-year 1 fired", "2024-12-01 renewal-talk 1 fired"],
        Life.Of().Contract("2024-01-01", "2024-12-31").Contract("2024-03-01", "2024-08-31", group: "pool")
            .Weekly("2024-01-01", "2024-12-31", Monday, Thursday).Rows("2024-12-31", "welcome", "your-year", "renewal-talk", "recovery"));

    // A first year with a slip: all the ways the engine has to meet a member.
    [Fact]
    public void A_first_cycle_with_a_slip_lands_ten_to_fifteen_of_the_keys()
    {
        var fired = Life.Of("1990-10-10").Contract("2024-01-01", "2024-12-31")
            .Weekly("2024-01-01", "2024-05-15", Monday, Thursday).Weekly("2024-06-10", "2024-12-31", Monday, Thursday)
            .Play("2025-01-20", everyDay: false).Touches.Where(t => t.State == "fired").Select(t => t.Touch).Distinct().Count();
        Assert.InRange(fired, 10, 15);
    }

    // Next year is bought on Nov 20 and taken back on Dec 20, before it begins. E − 30 = Dec 1 was read while it stood, so there was no talk; from Dec 20 on nothing is renewed:
    // Dec 31 ends in grace, E + 3 = Jan 3 calls. What is bought on Jan 10 lies by E + 30 = Jan 30 and follows the first year as number 2: in grace, no second welcome.
    [Fact]
    public void A_renewal_taken_back_before_it_began_stands_between_no_others()
    {
        var life = Life.Of().Contract("2024-01-01", "2024-12-31").Contract("2025-01-01", "2025-12-31", "2024-11-20", cancelled: "2024-12-20").Contract("2025-01-10", "2026-01-09")
            .Weekly("2024-01-01", "2025-02-15", Monday, Thursday);
        Assert.Equal(["2024-01-01 welcome 1 fired", "2025-01-03 recovery 1 fired"], life.Rows("2025-02-15", "welcome", "renewal-talk", "recovery"));
        var days = life.Play("2025-02-15", everyDay: true).Days;
        Assert.Equal([Stage.Renewal, Stage.Renewal, Stage.ActiveUse], new[] { new DateOnly(2024, 12, 31), new(2025, 1, 9), new(2025, 1, 10) }.Select(d => days[d].Stage));
    }

    // A sale by mistake, to begin on Jun 1 and taken back on its first day: the year that runs goes on leading.
    [Theory, InlineData("2024-05-20"), InlineData("2024-06-01")]
    public void A_contract_that_never_ran_does_not_take_the_place_of_the_one_that_runs(string cancelled) => Assert.Equal(
        [Stage.ActiveUse, Stage.ActiveUse, Stage.ActiveUse],
        Life.Of().Contract("2024-01-01", "2024-12-31").Contract("2024-06-01", "2025-05-31", "2024-05-10", cancelled: cancelled).Weekly("2024-01-01", "2024-07-01", Monday, Thursday)
            .Play("2024-07-01", everyDay: true).Days.Where(d => d.Key >= new DateOnly(2024, 5, 31) && d.Key <= new DateOnly(2024, 6, 2)).OrderBy(d => d.Key).Select(d => d.Value.Stage));
}
