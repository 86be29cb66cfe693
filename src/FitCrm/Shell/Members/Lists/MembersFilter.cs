using System.Globalization;

namespace FitCrm.Shell.Members.Lists;

/// <summary>What the list of members is asked for, as it stands in the address. Words that move with the day (<c>30</c>: the next 30 days) keep their meaning in a saved filter.</summary>
internal sealed record MembersFilter
{
    /// <summary>Orders that a list may have.</summary>
    public static readonly IReadOnlyList<string> Sorts = ["name", "risk", "ends", "seen"];

    private static readonly string[] Words = ["q", "club", "stage", "risk", "plan", "ends", "endsFrom", "endsTo", "seen", "seenFrom", "seenTo", "trainer", "owner", "tag", "sort"];

    // Letters of a part that is typed.
    private const int Longest = 200;

    private readonly Dictionary<string, string> _said;

    private MembersFilter(Dictionary<string, string> said) => _said = said;

    /// <summary>A part as it was said, empty for none.</summary>
    public string this[string word] => _said.GetValueOrDefault(word) ?? "";

    /// <summary>What was typed into the search.</summary>
    public string Typed => this["q"];

    /// <summary>The order: one of <see cref="Sorts"/>.</summary>
    public string Sort => this["sort"].TrimStart('-') is { Length: > 0 } sort ? sort : "name";

    /// <summary>The other way round: a dash before the order.</summary>
    public bool Descending => this["sort"].StartsWith('-');

    /// <summary>Whether it asks for no more than names and the order of names.</summary>
    public bool IsPlain => this["sort"].Length == 0 && _said.Keys.All(k => k == "q");

    /// <summary>Whether anything is filtered, the order left aside.</summary>
    public bool Filters => _said.Keys.Any(k => k != "sort");

    /// <summary>What was typed for a day and is none, by its part; it filters nothing.</summary>
    public IReadOnlyDictionary<string, string> Unclear { get; private init; } = new Dictionary<string, string>();

    /// <summary>Reads an address; empty parts are none, and of a long search only its beginning is looked for.</summary>
    /// <exception cref="BadHttpRequestException">A part is no day, number or word that it may be.</exception>
    public static MembersFilter Read(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query)
    {
        var read = Typing(query);
        return read.Unclear.Count == 0 ? read : throw new BadHttpRequestException($"{read.Unclear.First().Key} is no day");
    }

    /// <summary>Reads what somebody typed: a day that is none is told apart, so that the page can say so beside it.</summary>
    /// <exception cref="BadHttpRequestException">A part that nobody types is no number or word that it may be.</exception>
    public static MembersFilter Typing(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query)
    {
        var said = query.Where(p => Words.Contains(p.Key)).Select(p => (p.Key, Value: p.Value.ToString().Trim())).Where(p => p.Value.Length > 0).ToDictionary(p => p.Key, p => p.Value);
        if (said.GetValueOrDefault("sort") == "name") said.Remove("sort");
        if (said.TryGetValue("q", out var typed) && typed.Length > Longest) said["q"] = typed[..Longest];
        var unclear = said.Where(p => IsDay(p.Key) && !Fits(p.Key, p.Value)).ToDictionary(p => p.Key, p => p.Value);
        foreach (var (word, value) in said)
            if (!IsDay(word) && !Fits(word, value)) throw new BadHttpRequestException($"{word} is not {value}");
        return new(said.Where(p => !unclear.ContainsKey(p.Key)).ToDictionary(p => p.Key, p => p.Value)) { Unclear = unclear };
    }

    /// <summary>Reads a filter that was saved or sent with a form; one that cannot be read any more filters nothing.</summary>
    public static MembersFilter Read(string? query)
    {
        try { return Read(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query ?? "")); }
        catch (BadHttpRequestException) { return new([]); }
    }

    /// <summary>A day of it, or null.</summary>
    public DateOnly? Day(string word) => DateOnly.TryParseExact(this[word], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number of it, or null.</summary>
    public int? Number(string word) => int.TryParse(this[word], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The same with a part said otherwise; empty takes it away.</summary>
    public MembersFilter With(string word, string value)
    {
        var said = new Dictionary<string, string>(_said);
        if (value.Length == 0 || (word == "sort" && value == "name")) said.Remove(word);
        else said[word] = value;
        return new(said);
    }

    /// <summary>As it stands in an address, always in the same order; empty for everybody.</summary>
    public string Query => string.Join('&', Words.Where(_said.ContainsKey).Select(w => $"{w}={Uri.EscapeDataString(_said[w])}"));

    /// <summary>The list's own address with more behind it.</summary>
    public string Address(string more = "") => "/members" + (Query.Length + more.Length == 0 ? "" : "?" + Query + (Query.Length > 0 && more.Length > 0 ? "&" : "") + more);

    private static bool IsDay(string word) => word is "endsFrom" or "endsTo" or "seenFrom" or "seenTo";

    private static bool Fits(string word, string value) => word switch
    {
        _ when IsDay(word) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "risk" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 100,
        "plan" => Guid.TryParse(value, out _),
        "owner" => value == MembersChoices.Nobody || Guid.TryParse(value, out _),
        "ends" => MembersChoices.Ends.Contains(value),
        "seen" => MembersChoices.Seen.Contains(value),
        "stage" => MembersChoices.Stages.Contains(value),
        "sort" => Sorts.Contains(value.TrimStart('-')),
        _ => value.Length <= Longest,
    };
}
