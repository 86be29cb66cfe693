using FitCrm.Retention.Snapshots;

namespace FitCrm.Retention.Histories;

/// <summary>Walks a person's history from the first fact to a day: first sight, days without a sweep, days looked at. The way from facts to a snapshot, for the sweep, tests, demo and replay alike.</summary>
internal sealed class Player
{
    private readonly History _history;
    private readonly Func<int, Playbook> _playbook;
    private readonly CycleBook _book;
    private readonly List<int> _days;
    private readonly MemberSnapshot _before;
    private readonly Dictionary<(Guid, byte, string, string), PastTouch> _stored;
    private int _day, _visit;
    private bool _restored, _seen;

    /// <param name="history">The facts; none after the days that are played matters.</param>
    /// <param name="playbook">The playbook in force on a day.</param>
    /// <param name="before">The snapshot that is made anew; default for somebody never seen.</param>
    public Player(History history, Func<int, Playbook> playbook, in MemberSnapshot before)
    {
        (_history, _playbook, _before) = (history, playbook, before);
        List<Guid> known = [];
        foreach (ref readonly var cycle in (ReadOnlySpan<Cycle>)before.Cycles) if (cycle.Exists && cycle.Known) known.Add(cycle.Contract);
        _book = new(history, known, playbook(int.MaxValue).Grace);
        _days = [.. history.Days()];
        _stored = history.Touches.ToDictionary(t => (t.Contract, t.Year, t.Key, t.Occurrence));
        Member = new()
        {
            Person = history.Person, Household = history.Household == default ? history.Person : history.Household,
            BirthMonth = history.BirthMonth, BirthDay = history.BirthDay, Exempt = history.Exempt,
        };
    }

    /// <summary>The snapshot after the last day played.</summary>
    public MemberSnapshot Member;

    /// <summary>What the last day played said.</summary>
    public Assessment Answer;

    /// <summary>Touches that reached a state, in order; the caller empties it.</summary>
    public List<TouchNews> Touches { get; } = [];

    /// <summary>Changes of the stage with their days, in order; the caller empties it.</summary>
    public List<StageNews> StageChanges { get; } = [];

    /// <summary>The next day with a fact that was not played yet; <see cref="int.MaxValue"/> for none.</summary>
    public int NextFact => _day < _days.Count ? _days[_day] : int.MaxValue;

    /// <summary>Something will happen on a day that was not played yet.</summary>
    public void Hear(int day, Happening what)
    {
        _history.Happenings.Add((day, what));
        var place = _days.BinarySearch(day);
        if (place < 0) _days.Insert(~place, day);
    }

    /// <summary>The earliest day that must be looked at next.</summary>
    public int NextDay => Math.Min(NextFact, Member.LookedOn == 0 ? int.MaxValue : Answer.NextLook);

    /// <summary>Plays a day on which the club sweeps, and before it every day since the last one that matters.</summary>
    /// <param name="today">Day number.</param>
    /// <param name="lastSweep">The club's last swept day before it; 0: never.</param>
    /// <param name="club">Salt and first swept day.</param>
    /// <param name="everyDay">Play every day on the way, not only those that matter.</param>
    public void Sweep(int today, int lastSweep, ClubView club, bool everyDay = false)
    {
        var again = !_restored;
        for (var day = Next(everyDay, today); day < today; day = Next(everyDay, today))
        {
            var outage = lastSweep != 0 && day > lastSweep;
            if (outage) Restore(day);
            Walk(day, outage ? Play.Outage : Play.Past, today, club);
        }

        Restore(today);
        Apply(today);
        Answer = default;
        var playbook = _playbook(today);
        Lifecycle.Open(ref Member, playbook, today, Play.Today, today, club, ref Answer.News);
        if (again) Reconcile(playbook, today, last: true);
        if (again) StoredTouches.CountWork(ref Member, _history.Touches, playbook);
        Looks.Attempts.Make(ref Member, playbook, today, club, ref Answer.News);
        Lifecycle.Settle(ref Member, playbook, today, ref Answer);
        Collect(today);
    }

    /// <summary>Stage, relationship and points of a day, without touches and without the days before it.</summary>
    public Assessment Look(int today)
    {
        Apply(today);
        Answer = default;
        Lifecycle.Settle(ref Member, _playbook(today), today, ref Answer);
        return Answer;
    }

    private int Next(bool everyDay, int today) => !everyDay || Member.LookedOn == 0 || Lifecycle.LeaderOf(in Member, Member.LookedOn) < 0 ? NextDay : Math.Min(Member.LookedOn + 1, today);

    private void Walk(int day, Play play, int record, ClubView club)
    {
        Apply(day);
        Answer = default;
        var playbook = _playbook(day);
        Lifecycle.Open(ref Member, playbook, day, play, record, club, ref Answer.News);
        Reconcile(playbook, day, last: false);
        Lifecycle.Settle(ref Member, playbook, day, ref Answer);
        if (play == Play.Outage) Collect(day);
    }

    // What was said before the facts were read again stands: the stage, and what was sent.
    private void Restore(int day)
    {
        if (_restored) return;
        _restored = true;
        (Member.Stage, Member.LeaderKey, Member.LeaderEnd) = (_before.Stage, _before.LeaderKey, _before.LeaderEnd);
        StoredTouches.Count(ref Member, _history.Touches);
        StoredTouches.CountAbsences(ref Member, _history.Touches, _playbook(day), day);
    }

    private void Apply(int day)
    {
        var (first, news) = (_day, false);
        while (_day < _days.Count && _days[_day] <= day) (_day, news) = (_day + 1, true);
        if (!news && first > 0) return;
        _book.Write(ref Member, day, _visit);
        while (_visit < _history.Visits.Count && _history.Visits[_visit].Day <= day)
        {
            Member.Visit(_history.Visits[_visit].Day, _history.Visits[_visit].Classes);
            _visit++;
        }

        foreach (var (on, what) in _history.Happenings) if (on <= day) Member.Happened[(int)what] = Math.Max(Member.Happened[(int)what], on);
        foreach (var freeze in _history.Freezes) if (freeze.RecordedOn <= day) Member.Happened[(int)Happening.Freeze] = Math.Max(Member.Happened[(int)Happening.Freeze], freeze.RecordedOn);
        foreach (var (on, channels) in _history.Consents) if (on <= day) Member.Consents = channels;
        Member.OwedSince = _history.Debts.Where(d => d.DueOn <= day && (d.PaidOn == 0 || d.PaidOn > day)).Select(d => d.DueOn).DefaultIfEmpty(0).Min();
        Member.Dispute = _history.Disputes.Exists(d => d.From <= day && (d.To == 0 || d.To > day));
    }

    private void Reconcile(Playbook playbook, int day, bool last)
    {
        if (_stored.Count > 0) StoredTouches.Reconcile(ref Member, in _before, _stored, playbook, day, last, ref Answer.News);
    }

    // The first stage of somebody never seen before.
    private StageCause Cause()
    {
        if (_before.LookedOn != 0 || _seen) return Answer.News.Cause;
        _seen = true;
        return StageCause.FirstSight;
    }

    private void Collect(int day)
    {
        for (var i = 0; i < Answer.News.Count; i++) Touches.Add(Answer.News.Touches[i]);
        if (Answer.News.StageChanged) StageChanges.Add(new(day, Answer.News.From, Answer.News.To, Cause()));
    }
}
