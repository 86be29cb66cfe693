using System.Text.Json;
using System.Text.Json.Serialization;
using FitCrm.Kernel;
using FitCrm.Retention.Playbooks;

namespace FitCrm.Retention;

/// <summary>The file is not a playbook; says where and why.</summary>
public sealed record PlaybookNotUnderstood(string Why) : Refusal("playbook-not-understood", "playbook")
{
    /// <inheritdoc/>
    public override object[] Named => [Why];
}

/// <summary>The touches, guards and points of a club (retention.md 3–6), read from data and compiled. Never changes: an edit is a new version.</summary>
public sealed class Playbook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        WriteIndented = true,
    };

    private static readonly Lazy<Playbook> Seed = new(() => Read(SeedText(), 1, null).Value);

    internal Playbook(int version, string text) => (Version, Text) = (version, text);

    /// <summary>Grows by one with each edit; 1 is the default.</summary>
    public int Version { get; }

    /// <summary>The data it was read from, JSON.</summary>
    public string Text { get; }

    /// <summary>Keys of the touches, in the playbook's order.</summary>
    public IReadOnlyList<string> Keys => [.. Touches.Select(t => t.Key)];

    /// <summary>G in days.</summary>
    public int Grace => Stages.Grace;

    /// <summary>Days of adaptation, and of renewal before E, in a cycle of twelve months.</summary>
    public int StageDays => Math.Min(Stages.Longest, 365 / 3);

    /// <summary>Percent of the members who get no touch at all, to compare with.</summary>
    public int HoldoutPercent => Holdout;

    /// <summary>The playbook in <c>seed/</c>.</summary>
    public static Playbook Default => Seed.Value;

    internal StageRule Stages { get; init; } = null!;
    internal GuardsPart Guards { get; init; } = null!;
    internal int Holdout { get; init; }
    internal TouchRule[] Touches { get; init; } = null!;
    internal RiskRule[] Risks { get; init; } = null!;

    /// <summary>Place of each opening among the bits of a cycle; kept from version to version.</summary>
    internal IReadOnlyDictionary<string, byte> Slots { get; init; } = null!;

    /// <summary>Openings by that place; none for one that this version has not, or has switched off.</summary>
    internal Opening?[] BySlot { get; init; } = null!;

    /// <summary>All openings that are switched on, in the playbook's order.</summary>
    internal Opening[] Ordered { get; init; } = null!;

    /// <summary>Of those the marks, and the rest.</summary>
    internal Opening[] Marks { get; init; } = null!;

    internal Opening[] Others { get; init; } = null!;

    /// <summary>Bits of the openings by visit, of those in first cycles only, of those in long cycles only.</summary>
    internal ulong VisitBits { get; init; }

    internal ulong FirstBits { get; init; }

    internal ulong LongBits { get; init; }

    /// <summary>Places of the touches that open by absence, and of openings that happen once a chain; kept as well.</summary>
    internal IReadOnlyDictionary<string, byte> Absences { get; init; } = null!;

    internal IReadOnlyDictionary<string, byte> OnceAChain { get; init; } = null!;

    /// <summary>Bits of openings that this version has and the one before had not.</summary>
    internal ulong NewBits { get; init; }

    /// <summary>Reads and compiles a playbook. Refuses what is not understood.</summary>
    /// <param name="text">JSON as in <c>seed/playbook.json</c>.</param>
    /// <param name="version">Its number.</param>
    /// <param name="before">The version before it, whose places its openings keep.</param>
    public static Outcome<Playbook> Read(string text, int version, Playbook? before)
    {
        try
        {
            Gaps.Refuse(text);
            var file = JsonSerializer.Deserialize<PlaybookFile>(text, Json) ?? throw new FormatException("The file is empty.");
            return new Compiler(file, before).Compile(version, text);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return new PlaybookNotUnderstood(wrong.Message);
        }
    }

    /// <summary>The file as it is written, for showing it.</summary>
    internal PlaybookFile File => JsonSerializer.Deserialize<PlaybookFile>(Text, Json)!;

    /// <summary>The touch of a key; null for one this version does not have.</summary>
    internal TouchRule? Touch(string key) => Array.Find(Touches, t => t.Key == key);

    private static string SeedText()
    {
        using var stream = typeof(Playbook).Assembly.GetManifestResourceStream("FitCrm.Retention.playbook.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
