using System.Runtime.CompilerServices;
using FitCrm.Retention;
using FitCrm.Retention.Histories;

namespace FitCrm.Benchmarks.Retention;

/// <summary>The pure engine alone: members in every stage, assessed on one core with all touches, points and next looks; nothing may be allocated for a member.</summary>
internal sealed class AssessSpeed : Scenario
{
    private const double AskedFor = 2_000_000;

    // Neighbours of the machine only slow a lap down: the best one says what the code can do, the median stands beside it.
    private const int Laps = 10;
    private static readonly DateOnly Today = new(2026, 6, 30);

    public override string Name => "assess";

    public override string About => "Assessments a second on one core, against copying the same snapshots";

    public override Task<Figure> Run(Run run, CancellationToken ct)
    {
        var members = Members(4096);
        var rounds = run.Sized(100, 4);
        for (var i = 0; i < 4; i++)
        {
            Assessments(members, 40);   // the compiler's second look, and its third, each of which waits for a still moment
            Thread.Sleep(250);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var laps = Enumerable.Range(0, Laps).Select(_ => (Assess: Clocked(() => Assessments(members, rounds)), Copy: Clocked(() => Copies(members, rounds)))).ToList();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var count = (double)members.Length * rounds;
        var (value, copies) = (count / laps.Min(l => l.Assess.Seconds), count / laps.Min(l => l.Copy.Seconds));
        return Task.FromResult(new Figure
        {
            Value = value, Unit = "assessments/s, best of ten laps", Yardstick = "copies of the same snapshots/s, best lap", YardstickValue = copies,
            Limit = "at least 2,000,000 a second, nothing allocated for a member",
            Holds = value >= AskedFor && allocated < members.Length,
            Details = new()
            {
                ["assessed"] = count * Laps, ["medianPerSecond"] = count / laps.Select(l => l.Assess.Seconds).Order().ElementAt(Laps / 2), ["allocatedBytes"] = allocated,
                ["snapshotBytes"] = Unsafe.SizeOf<MemberSnapshot>(), ["withTouches"] = laps[0].Assess.Sum / rounds,
            },
        });
    }

    // Joined over two years; some come twice a week, some slip, some never came; a third renewed.
    private static MemberSnapshot[] Members(int count)
    {
        var members = new MemberSnapshot[count];
        for (var i = 0; i < count; i++)
        {
            var player = new Player(Life(i), _ => Playbook.Default, default);
            for (var day = Today.AddDays(-30); day < Today; day = day.AddDays(1)) player.Sweep(day.DayNumber, day.DayNumber - 1, new((ulong)i, Today.DayNumber - 30), false);
            members[i] = player.Member;
        }
        return members;
    }

    private static History Life(int i)
    {
        var life = new History { Person = new Guid(i, 0, 0, new byte[8]), JoinedOn = Today.AddDays(-700 + (i * 7919 % 690)), BirthMonth = (byte)(1 + (i % 12)), BirthDay = (byte)(1 + (i % 28)) };
        var start = life.JoinedOn!.Value;
        var months = i % 5 == 0 ? 3 : 12;
        for (var n = 0; n < 1 + (i % 3); n++)
        {
            var end = start.AddMonths(months).AddDays(-1);
            life.Contracts.Add(new(new Guid(i, (short)(n + 1), 0, new byte[8]), "club", start.DayNumber, end.DayNumber, start.DayNumber));
            start = end.AddDays(1);
        }
        life.Consents.Add((life.Contracts[0].S, byte.MaxValue));
        var step = 2 + (i % 9);
        for (var day = life.Contracts[0].S; day < Today.DayNumber - (i % 40) && i % 11 != 0; day += step) life.Visit(day);
        return life;
    }

    private static long Assessments(MemberSnapshot[] members, int rounds)
    {
        var (sum, playbook) = (0L, Playbook.Default);
        for (var round = 0; round < rounds; round++)
            foreach (ref readonly var member in members.AsSpan())
            {
                Lifecycle.Assess(in member, playbook, Today, out var answer);
                sum += answer.News.Count;
            }

        return sum;
    }

    private static long Copies(MemberSnapshot[] members, int rounds)
    {
        var sum = 0L;
        for (var round = 0; round < rounds; round++)
            foreach (ref readonly var member in members.AsSpan())
            {
                var copy = Copied(in member);
                sum += copy.LookedOn;
            }
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MemberSnapshot Copied(in MemberSnapshot member) => member;

    // Seconds of one core, whatever else the machine does.
    private static (double Seconds, long Sum) Clocked(Func<long> work)
    {
        var began = Environment.CpuUsage.TotalTime;
        var sum = work();
        return ((Environment.CpuUsage.TotalTime - began).TotalSeconds, sum);
    }
}
