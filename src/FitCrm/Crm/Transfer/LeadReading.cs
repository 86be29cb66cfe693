using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Membership;

namespace FitCrm.Crm.Transfer;

/// <summary>The fields of leads, under the names that maps and exports use, and how a row of them is read.</summary>
internal static class LeadReading
{
    private static readonly ImportField ExternalId = new("externalId"), FullName = new("fullName"), FirstName = new("firstName"), LastName = new("lastName"), Email = new("email"), Phone = new("phone"),
        Source = new("source"), Wish = new("wish"), OpenedOn = new("openedOn", FieldForm.Day), Stage = new("stage"), Owner = new("owner"), NextStep = new("nextStep"), NextOn = new("nextOn", FieldForm.Day),
        State = new("state", FieldForm.Word), ClosedOn = new("closedOn", FieldForm.Day), LostReason = new("lostReason"), LostNote = new("lostNote"), Moves = new("moves");

    public static readonly IReadOnlyList<ImportField> Fields =
        [ExternalId, FullName, FirstName, LastName, Email, Phone, Source, Wish, OpenedOn, Stage, Owner, NextStep, NextOn, State, ClosedOn, LostReason, LostNote, Moves];

    /// <summary>The column in which an unreadable person stands.</summary>
    public static string ColumnOf(ImportRow row, string? field) => Fields.FirstOrDefault(f => f.Name == field) is { } known ? row.ColumnOf(known) : field ?? "";

    /// <summary>The row's lead; the row is rejected for what cannot be.</summary>
    public static LeadSaid Of(ImportRow row, Funnel funnel, DateOnly today)
    {
        var who = new PersonSaid(row.Text(ExternalId), row.Text(FullName), row.Text(FirstName), row.Text(LastName), row.Text(Email), row.Text(Phone), Short(row, Source, 100));
        if (who is { ExternalId: null, Email: null, Phone: null }) row.Reject(null, Words.Of("Crm.import-lead-nobody"));
        var (stage, said) = (StageOf(row, funnel), row.Word(State));
        var state = stage == Funnel.Won || said == "won" ? LeadState.Won : stage == Funnel.Lost || said == "lost" ? LeadState.Lost : LeadState.Open;
        var (opened, closed) = (row.Day(OpenedOn), row.Day(ClosedOn));
        if (opened > today || closed > today || closed < opened) row.Reject(opened > today ? OpenedOn : ClosedOn, Words.Of("Crm.import-lead-days"));
        var reason = row.Text(LostReason);
        var known = reason is null ? null : Known(funnel.LostReasons, FunnelWords.Reason, reason);
        return new(row.Number, who, Known(funnel.Sources, FunnelWords.Source, who.Source) ?? who.Source, Short(row, Wish, Selling.Lead.LongestWish), opened, funnel.Stage(stage)?.Key, state, closed,
            state == LeadState.Lost ? known ?? Funnel.Unknown : null, Short(row, LostNote, Selling.Lead.LongestWish) ?? (known is null ? reason : null))
        {
            Owner = row.Text(Owner), Next = (Short(row, NextStep, Selling.Lead.LongestStep), row.Day(NextOn)), Moves = MovesOf(row, funnel),
        };
    }

    private static string? StageOf(ImportRow row, Funnel funnel)
    {
        if (row.Text(Stage) is not { } text) return null;
        if (Known([.. funnel.Stages.Select(s => s.Key), Funnel.Won, Funnel.Lost], FunnelWords.Stage, text) is { } key) return key;
        row.Reject(Stage, Words.Of("Crm.import-lead-stage", string.Join(", ", funnel.Stages.Select(s => s.Key))));
        return null;
    }

    private static IReadOnlyList<MovePart>? MovesOf(ImportRow row, Funnel funnel)
    {
        if (row.Text(Moves) is not { } text) return null;
        var moves = MoveSpelling.Read(text, funnel);
        if (moves is null) row.Reject(Moves, Words.Of("Crm.import-lead-moves"));
        return moves;
    }

    private static string? Known(IReadOnlyList<string> keys, Func<string, string> name, string? text) =>
        keys.FirstOrDefault(k => k.Equals(text, StringComparison.OrdinalIgnoreCase) || (text is not null && SearchKey.Fold(name(k)) == SearchKey.Fold(text)));

    private static string? Short(ImportRow row, ImportField field, int longest)
    {
        var text = row.Text(field);
        if (text?.Length > longest) row.Reject(field, Words.Of("Data.value-too-long", longest));
        return text;
    }
}
