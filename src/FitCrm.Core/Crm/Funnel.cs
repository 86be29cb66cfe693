using System.Text.Json;
using System.Text.Json.Serialization;

namespace FitCrm.Crm;

/// <summary>The way from the first question to a contract, as data: <c>seed/funnel.json</c>. Winning and losing are no stages: a lead is won by a contract and lost with a reason.</summary>
public sealed record Funnel
{
    /// <summary>What the ledger says of a lead that was won.</summary>
    public const string Won = "won";

    /// <summary>What the ledger says of a lead that was lost.</summary>
    public const string Lost = "lost";

    /// <summary>The reason of those who gave none.</summary>
    public const string Unknown = "unknown";

    /// <summary>The open stages, in their order.</summary>
    public required IReadOnlyList<FunnelStage> Stages { get; init; }

    /// <summary>Where leads come from, to choose from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Why leads are lost, to choose from.</summary>
    public required IReadOnlyList<string> LostReasons { get; init; }

    /// <summary>Outcomes of a next step that lose the lead, each with its reason.</summary>
    public required IReadOnlyDictionary<string, string> LostBy { get; init; }

    /// <summary>Who gets a lead that comes without an owner.</summary>
    public required OwnerRule Owners { get; init; }

    /// <summary>Where every lead begins.</summary>
    public FunnelStage First => Stages[0];

    /// <summary>Reads the funnel from its JSON.</summary>
    public static Funnel Read(string json) => JsonSerializer.Deserialize<Funnel>(json, JsonSerializerOptions.Web)!;

    /// <summary>A stage by key, or null.</summary>
    public FunnelStage? Stage(string? key) => Stages.FirstOrDefault(s => s.Key == key);

    /// <summary>The place of a stage from 0; won comes after the last; −1 for what is no stage (lost, too).</summary>
    public int PlaceOf(string key) => key == Won ? Stages.Count : Stages.Select((s, i) => (s.Key, i)).Where(s => s.Key == key).Select(s => s.i).DefaultIfEmpty(-1).First();

    /// <summary>What follows in a stage from what came of the next step: lost with a reason, or a stage and the days until its step is due.</summary>
    public FollowUp After(string stage, string outcome)
    {
        if (LostBy.TryGetValue(outcome, out var reason)) return new(null, 0, reason);
        if (Outcomes.LossReasonOf(outcome) is not null) return new(null, 0, Unknown);
        var here = Stage(stage) ?? First;
        if (outcome == Outcomes.NoAnswer) return new(here, Math.Max(1, here.NoAnswerDays), null);
        var next = Stage(here.Done) ?? here;
        return new(next, next == here ? Math.Max(1, here.StepDays) : next.StepDays, null);
    }
}

/// <summary>An open stage with the step that is due in it.</summary>
/// <param name="Key">Its key; its name stands in the words.</param>
/// <param name="Step">Key of the next step's words.</param>
/// <param name="Kind">How the step is done.</param>
/// <param name="StepDays">Days until the step is due.</param>
/// <param name="NoAnswerDays">Days until it is tried again when nobody answered.</param>
/// <param name="Done">The stage that follows once the step is done; none: the lead stays, and the step comes again.</param>
public sealed record FunnelStage(string Key, string Step, [property: JsonConverter(typeof(JsonStringEnumConverter<TaskKind>))] TaskKind Kind, int StepDays, int NoAnswerDays = 1, string? Done = null);

/// <summary>Who gets a lead that comes without an owner: who wrote it down, with a role of <paramref name="Creators"/> in the club; else the one with the fewest open leads in the first of <paramref name="Roles"/> that somebody holds there.</summary>
public sealed record OwnerRule(IReadOnlyList<string> Creators, IReadOnlyList<string> Roles);

/// <summary>What follows from a step: a stage and the days until its step is due, or a reason for which the lead is lost.</summary>
public sealed record FollowUp(FunnelStage? Stage, int Days, string? LostReason);
