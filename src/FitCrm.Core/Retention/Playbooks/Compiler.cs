namespace FitCrm.Retention.Playbooks;

/// <summary>Turns a written playbook into one that answers in nanoseconds.</summary>
/// <exception cref="FormatException">Where the file says what cannot be.</exception>
internal sealed class Compiler(PlaybookFile file, Playbook? before)
{
    private readonly Dictionary<string, byte> _slots = before is null ? [] : new(before.Slots);
    private readonly Dictionary<string, byte> _absences = before is null ? [] : new(before.Absences);
    private readonly Dictionary<string, byte> _chains = before is null ? [] : new(before.OnceAChain);
    private ulong _new;

    public Playbook Compile(int version, string text)
    {
        Bounds.Check(file);
        foreach (var touch in file.Touches) if (touch.Opens.Any(o => o.Absence is not null)) _absences.TryAdd(touch.Key, (byte)_absences.Count);
        if (_absences.Count > 8) throw new FormatException("At most 8 touches over all versions can open by absence.");
        TouchRule[] touches = [.. file.Touches.Select(Touch)];
        return new Playbook(version, text)
        {
            Stages = new(file.Stages.Longest, file.Stages.Grace, file.Stages.ShortBelow),
            Guards = file.Guards,
            Holdout = file.Holdout,
            Touches = touches,
            BySlot = BySlot(touches),
            Ordered = [.. On(touches)],
            Marks = [.. On(touches).Where(o => o.On is OpensOn.Day or OpensOn.End)],
            Others = [.. On(touches).Where(o => o.On is not (OpensOn.Day or OpensOn.End))],
            VisitBits = Bits(touches, o => o.On == OpensOn.Visit),
            FirstBits = Bits(touches, o => o.Touch.Gate == Gate.First),
            LongBits = Bits(touches, o => o.Touch.Long),
            Risks = [.. file.Risk.Select(r => new RiskRule(r.Points, Grammar.Condition(r.When), r.Reason, [.. r.Names.Select(Grammar.Number)]))],
            Slots = _slots,
            Absences = _absences,
            OnceAChain = _chains,
            NewBits = before is null ? 0 : _new,
        };
    }

    private TouchRule Touch(TouchPart part, int index)
    {
        var mode = Word<Mode>(part.Mode, "mode");
        var way = Ways.Of(part, part.Key, null, part.Variants);
        var touch = new TouchRule
        {
            Index = (byte)index, Number = part.Number, Key = part.Key, Hash = Draws.HashOf(part.Key), Gate = Word<Gate>(part.Gate, "gate"),
            Long = part.Long, EveryGroup = part.EveryGroup, Counts = part.Counts, OnArrival = part.OnArrival, NeverHeld = part.NeverHeld,
            NeedsVisits = part.NeedsVisits, Mode = mode, HoldPercent = part.HoldPercent ?? mode switch { Mode.Steady => 10, Mode.Learn => 50, _ => 0 },
            Exits = part.Exits.Aggregate(0, (bits, e) => bits | 1 << (int)Word<Happening>(e.Replace("-", "", StringComparison.Ordinal), "exit")),
            Purpose = part.Purpose, Evidence = part.Evidence,
            Openings = [.. part.Opens.Select((o, i) => Opening(part, o, index * 100 + i, way))],
        };
        foreach (var opening in touch.Openings) opening.Touch = touch;
        return touch;
    }

    private static IEnumerable<Opening> On(TouchRule[] touches) => touches.Where(t => t.Mode != Mode.Off).SelectMany(t => t.Openings);

    private static ulong Bits(TouchRule[] touches, Func<Opening, bool> which) => On(touches).Where(which).Aggregate(0UL, (bits, o) => bits | o.Bit);

    private static Opening?[] BySlot(TouchRule[] touches)
    {
        var places = new Opening?[64];
        foreach (var opening in On(touches)) places[opening.Slot] = opening;
        return places;
    }

    private Opening Opening(TouchPart touch, OpeningPart part, int order, Delivery way)
    {
        var on = On(touch, part);
        var name = $"{touch.Key}/{part.Occurrence}";
        if (part.OnceAChain) _chains.TryAdd(name, (byte)_chains.Count);
        if (_chains.Count > 8) throw new FormatException("At most 8 openings over all versions can happen once a chain.");
        return new()
        {
            Order = order, On = on, Occurrence = part.Occurrence, Slot = Slot(name),
            At = Grammar.Number(part.Day ?? part.End ?? "0"), Until = Grammar.Number(part.Until ?? "0"),
            If = (part.Visit ?? part.Absence ?? part.State ?? part.If) is { } when ? Grammar.Condition(when) : Condition.Always,
            Closes = Closes(touch, part), ChainBit = part.OnceAChain ? (byte)(1 << _chains[name]) : (byte)0, Apart = part.Apart, FollowsDays = part.FollowsDays,
            Absence = _absences.GetValueOrDefault(touch.Key), NotAfter = AbsenceOf(part.NotAfter), Follows = AbsenceOf(part.Follows),
            Delivery = part.Way is { } own ? Ways.Of(own, touch.Key, way, []) : way,
        };
    }

    private static Quantity Closes(TouchPart touch, OpeningPart part)
    {
        var written = part.Closes ?? touch.Closes;
        var closes = Grammar.Number(written);
        return closes.Fixed is null or (>= 0 and <= Bounds.Farthest) ? closes : throw new FormatException($"Touch “{touch.Key}” closes 0 to {Bounds.Farthest} days after it opens, not “{written}”.");
    }

    private int AbsenceOf(string? key) => key is null ? -1
        : _absences.TryGetValue(key, out var place) ? place : throw new FormatException($"Touch “{key}” does not open by absence.");

    private static OpensOn On(TouchPart touch, OpeningPart part) => part switch
    {
        { Birthday: true } => OpensOn.Birthday,
        { Day: not null, Until: not null } => OpensOn.Window,
        { Day: not null } => OpensOn.Day,
        { End: not null } => OpensOn.End,
        { Visit: not null } => OpensOn.Visit,
        { Absence: not null } => OpensOn.Absence,
        { State: not null } => OpensOn.State,
        _ => throw new FormatException($"Touch “{touch.Key}” has an opening that never opens: give it a day, an end, a birthday, a visit, an absence or a state."),
    };

    private byte Slot(string name)
    {
        if (_slots.TryGetValue(name, out var known)) return known;
        if (_slots.Count == 64) throw new FormatException("At most 64 openings over all versions.");
        var slot = (byte)_slots.Count;
        _slots.Add(name, slot);
        _new |= 1UL << slot;
        return slot;
    }

    internal static T Word<T>(string word, string what) where T : struct, Enum =>
        Enum.TryParse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !char.IsAsciiDigit(word[0])
            ? value
            : throw new FormatException($"“{word}” is no {what}; it is one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}.");
}
