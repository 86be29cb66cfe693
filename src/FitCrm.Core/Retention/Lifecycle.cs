using System.Runtime.CompilerServices;
using FitCrm.Retention.Looks;
using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention;

/// <summary>How a day is played.</summary>
internal enum Play : byte
{
    /// <summary>Today: touches go out.</summary>
    Today,

    /// <summary>A day long past that nobody looked at: what is over leaves no record.</summary>
    Past,

    /// <summary>A day without a sweep: what is over is missed.</summary>
    Outage,
}

/// <summary>The retention engine (retention.md 3): a pure function of a snapshot, a playbook and a day.</summary>
internal static class Lifecycle
{
    /// <summary>Stage, risk with its reasons, the touches of today and the day of the next look. Allocates nothing.</summary>
    public static Assessment Assess(in MemberSnapshot member, Playbook playbook, DateOnly today)
    {
        Assess(in member, playbook, today, out var answer);
        return answer;
    }

    /// <summary>The same into the caller's own place, for many in a row: the answer is large, and is not copied.</summary>
    public static void Assess(in MemberSnapshot member, Playbook playbook, DateOnly today, out Assessment answer)
    {
        Unsafe.SkipInit(out answer);   // the list of news is counted, so its empty places need no cleaning
        (answer.Stage, answer.Risk, answer.Reasons, answer.News.Count, answer.News.StageChanged) = (Stage.None, 0, 0, 0, false);
        answer.After = member;
        Play(ref answer.After, playbook, today.DayNumber, default, ref answer);
    }

    /// <summary>Plays today on a snapshot: exits and closings, openings, attempts; then stage, points and next look.</summary>
    public static void Play(ref MemberSnapshot member, Playbook playbook, int today, ClubView club, ref Assessment answer)
    {
        Open(ref member, playbook, today, Retention.Play.Today, today, club, ref answer.News);
        Attempts.Make(ref member, playbook, today, club, ref answer.News);
        Settle(ref member, playbook, today, ref answer);
    }

    /// <summary>The first half of a day: cycles that begin, exits and closings, openings. <paramref name="record"/> is the day under which a missed touch is written.</summary>
    public static void Open(ref MemberSnapshot member, Playbook playbook, int today, Play play, int record, ClubView club, ref DayNews news)
    {
        Endings endings = new(playbook, today, play, record, club);
        Succession.Begin(ref member, playbook, today, in endings, ref news);
        endings.Close(ref member, ref news);
        Adopt(ref member, playbook, today);
        var leader = LeaderOf(in member, today);
        for (var slot = 0; slot < Cycles.Most; slot++)
            if (member.Cycles[slot].Exists && member.Cycles[slot].S <= today)
                Openings.Open(ref member, slot, slot == leader, playbook, today);
    }

    /// <summary>The last half of a day: stage with its change, points, next look.</summary>
    public static void Settle(ref MemberSnapshot member, Playbook playbook, int today, ref Assessment answer)
    {
        var leader = LeaderOf(in member, today);
        Stages.Settle(ref member, leader, playbook, today, ref answer);
        answer.NextLook = Math.Min(answer.NextLook, NextLooks.After(in member, leader, playbook, today));
        member.LookedOn = today;
    }

    /// <summary>Of the running cycles the one with the latest E, of equal ones the one that began first; −1 when none runs.</summary>
    public static int LeaderOf(in MemberSnapshot member, int today)
    {
        var leader = -1;
        for (var slot = 0; slot < Cycles.Most; slot++)
        {
            ref readonly var cycle = ref member.Cycles[slot];
            if (!cycle.Exists || cycle.S > today) continue;
            if (leader < 0 || Leads(in cycle, in member.Cycles[leader], today)) leader = slot;
        }

        return leader;
    }

    // Never by the place it stands in: facts read again may fill the places in another order.
    private static bool Leads(in Cycle cycle, in Cycle other, int today)
    {
        var (rank, best) = (Rank(in cycle, today), Rank(in other, today));
        if (rank != best) return rank > best;
        return cycle.S != other.S ? cycle.S < other.S : cycle.Contract.CompareTo(other.Contract) < 0;
    }

    // A cancelled cycle leads only where there is no other.
    private static long Rank(in Cycle cycle, int today) => cycle.CancelledOn != 0 && cycle.CancelledOn <= today ? cycle.E - 10_000_000L : cycle.E;

    // A mark of a new version whose day has gone by was never reached under it.
    private static void Adopt(ref MemberSnapshot member, Playbook playbook, int today)
    {
        if (member.Playbook == playbook.Version) return;
        for (var slot = 0; slot < Cycles.Most; slot++)
        {
            member.Cycles[slot].NextMark = 0;
            if (member.Playbook != 0 && playbook.NewBits != 0 && member.Cycles[slot].Exists && member.Cycles[slot].S < today) Openings.Skip(ref member, slot, playbook, today - 1);
        }

        member.Playbook = playbook.Version;
    }
}
