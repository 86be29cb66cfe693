using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Retention.Playbooks;
using FitCrm.Retention.Pulses;

namespace FitCrm.Retention.Touching;

/// <summary>A state of a touch, with the names it is stored under.</summary>
internal sealed record TouchStep(Guid Id, Guid PersonId, TouchNews News, Opening Opening, string Occurrence, Delivery Way)
{
    public string Key => Opening.Touch.Key;
}

/// <summary>Writes touches by one prepared command: a new row, or the next state of one that waits. Final states are never overwritten, so that a second run changes nothing.</summary>
internal static class TouchBook
{
    private const string Sql = $"""
        INSERT INTO retention_touches ("Id","PersonId","ClubId","ContractId","Year","Touch","Occurrence","State","StateOn","Reason","DeferredOn","DeferredReason",
            "Channel","OpenedOn","ClosesOn","Arm","MessageOn","CallOn","Work","Playbook","Template","Prompts","Delivered")
        VALUES (@p0,@p1,@p2,@p3,@p4,@p5,@p6,@p7,@p8,@p9,@p10,@p11,@p12,@p13,@p14,@p15,@p16,@p17,@p18,@p19,@p20,@p21,@p22)
        {Dialect.IfTaken} ("Id") DO UPDATE SET "State"=excluded."State","StateOn"=excluded."StateOn","Reason"=excluded."Reason","Channel"=excluded."Channel",
            "MessageOn"=excluded."MessageOn","CallOn"=excluded."CallOn","Work"=excluded."Work","Template"=excluded."Template","Prompts"=excluded."Prompts","Delivered"=excluded."Delivered"
        WHERE retention_touches."State"='Deferred' AND excluded."State"<>'Deferred'
        """;

    private static readonly string[] Names = [.. Enumerable.Range(0, 23).Select(i => $"@p{i}")];

    /// <summary>The id of an occurrence: the same on every node and in every run.</summary>
    public static Guid IdOf(Guid contract, int year, string touch, string occurrence) => DerivedId.Of($"{contract:N}|{year}|{touch}|{occurrence}");

    /// <summary>Names a state as it will be stored.</summary>
    public static TouchStep Step(Guid person, in TouchNews news, Turn turn)
    {
        var opening = turn.Book.BySlot[news.Opening] ?? turn.OpeningOf(news.Opening);
        var occurrence = opening.Text(news.Value);
        var way = news.Variant == 0 ? opening.Delivery : opening.Delivery.Variants[news.Variant - 1].Then;
        return new(IdOf(news.Contract, news.Year, opening.Touch.Key, occurrence), person, news, opening, occurrence, way);
    }

    public static async Task Write(FitCrmDb db, IReadOnlyList<TouchStep> steps, Turn turn, CancellationToken ct)
    {
        foreach (var step in steps)
            await db.Prepared(Sql, Names, Row(db, step, turn)).ExecuteNonQueryAsync(ct);
    }

    /// <summary>The guard that a stored name means.</summary>
    public static Guard GuardOf(string? name) => name switch
    {
        null => Guard.None,
        "consent" => Guard.Consent,
        "frozen" => Guard.Frozen,
        "dispute" => Guard.Dispute,
        "cap" => Guard.Cap,
        "arrival" => Guard.Arrival,
        _ when name.StartsWith("call-", StringComparison.Ordinal) => Guard.Call,
        _ when name.StartsWith("message-", StringComparison.Ordinal) => Guard.MessageHours,
        _ => Guard.MessagesShort,
    };

    /// <summary>Whether the desk has something to say with it.</summary>
    public static bool HasPrompt(Delivery way) => way.Lead == Lead.Prompt || Array.Exists(way.Companions, c => c.Kind == Lead.Prompt);

    private static object[] Row(FitCrmDb db, TouchStep step, Turn turn)
    {
        var news = step.News;
        var (fired, deferred) = (news.State == TouchState.Fired, news.State == TouchState.Deferred);
        var message = fired && (news.Lead == Lead.Message || news.Companion);
        var work = !fired ? 0 : (news.Lead == Lead.Prompt ? 0 : 1) + (news.Companion ? 1 : 0);
        var (reason, on) = ((object?)Looks.Guards.NameOf(news.Guard, turn.Book.Guards) ?? DBNull.Value, Day(db, news.On));
        return
        [
            Columns.Id(db, step.Id), Columns.Id(db, step.PersonId), Columns.Id(db, turn.Club.Id), Columns.Id(db, news.Contract), (int)news.Year, step.Key, step.Occurrence,
            news.State.ToString(), on, reason, deferred ? on : DBNull.Value, deferred ? reason : DBNull.Value,
            fired ? news.Lead.ToString() : DBNull.Value, Day(db, news.Opened), Day(db, news.Closes), news.Arm.ToString(),
            message ? on : DBNull.Value, fired && news.Lead == Lead.Call ? on : DBNull.Value, work, turn.Book.Version,
            step.Way.Template, fired && (HasPrompt(step.Way) || turn.Present && news.Lead == Lead.Message), turn.Live,
        ];
    }

    private static object Day(FitCrmDb db, int day) => day == 0 ? DBNull.Value : Columns.Day(db, DateOnly.FromDayNumber(day));
}
