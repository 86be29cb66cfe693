using System.Globalization;
using FitCrm.Crm;
using FitCrm.Kernel;
using FitCrm.Shell.Frame;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Sales;

/// <summary>The form of a new lead: three fields and the rest under a fold; from the desk a walk-in is meant.</summary>
internal sealed class NewLead(Typed typed, bool fromDesk, Funnel funnel, IReadOnlyList<(string Value, string Text)> clubs, IReadOnlyList<(string Value, string Text)> owners)
{
    private const string Desk = "walk-in";

    /// <summary>What stands open: name, phone, what they came for; the club where there are several.</summary>
    public IReadOnlyList<FormField> Fields(Refusal? no)
    {
        var fields = new List<FormField>
        {
            new("fullName", Say.W("person-name"), typed["fullName"]),
            new("phone", Say.W("phone"), typed["phone"]) { Type = "tel" },
            new("wish", Say.W("lead-wish"), typed["wish"]) { Optional = true, Hint = Say.W("lead-wish-hint") },
        };
        if (clubs.Count > 1) fields.Add(new("club", Say.W("club"), typed["club"]) { Choices = clubs });
        return Marked(fields, no);
    }

    /// <summary>What stands under the fold: where from, e-mail, whose, the next step.</summary>
    public IReadOnlyList<FormField> More(Refusal? no)
    {
        var fields = new List<FormField>
        {
            new("source", Say.W("source"), typed.Kept("source", fromDesk ? Desk : funnel.Sources[0])) { Choices = [.. funnel.Sources.Select(s => (s, FunnelWords.Source(s)))] },
            new("email", Say.W("email"), typed["email"]) { Type = "email", Optional = true },
        };
        if (owners.Count > 0) fields.Add(new("ownerId", Say.W("lead-owner"), typed["ownerId"]) { Choices = [("", Say.W("lead-owner-by-rule")), .. owners], Optional = true });
        fields.Add(new("nextStep", Say.W("lead-next"), typed["nextStep"]) { Optional = true, Hint = Say.W("lead-next-hint", FunnelWords.Step(funnel.First.Step)) });
        fields.Add(new("nextOn", Say.W("lead-next-on"), typed["nextOn"]) { Type = "date", Optional = true });
        return Marked(fields, no);
    }

    /// <summary>What was typed. Refuses a day that is none.</summary>
    public Outcome<LeadTyped> Read(Guid? personId)
    {
        DateOnly? on = null;
        if (typed["nextOn"] is { } said)
        {
            if (!DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DayUnclear("nextOn");
            on = day;
        }
        return new LeadTyped(typed.Id, clubs.Count == 1 ? clubs[0].Value : typed["club"], personId, typed["fullName"], typed["phone"], typed["email"], typed["source"], typed["wish"], typed.Chosen("ownerId"), typed["nextStep"], on);
    }

    private static IReadOnlyList<FormField> Marked(List<FormField> fields, Refusal? no) => [.. fields.Select(f => f with { Error = no is not null && f.Name == no.Field ? Say.No(no) : null })];
}

/// <summary>The page of a new lead.</summary>
public sealed record NewLeadView
{
    /// <summary>The id the lead will have, so that a doubled click writes once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it was opened at the desk, where the next person waits.</summary>
    public bool FromDesk { get; init; }

    /// <summary>Somebody of the register it is about: id and name; null for somebody new.</summary>
    public (Guid Id, string Name)? Person { get; init; }

    /// <summary>What stands open.</summary>
    public required IReadOnlyList<FormField> Fields { get; init; }

    /// <summary>What stands under the fold.</summary>
    public required IReadOnlyList<FormField> More { get; init; }

    /// <summary>What is to be mended that belongs to no field, or null.</summary>
    public string? Why { get; init; }

    /// <summary>What has just been done, or null.</summary>
    public string? Said { get; init; }

    /// <summary>Who may be the same person: their id and words; the form can be sent for them, or for somebody else.</summary>
    public IReadOnlyList<(Guid Id, string Text)> Alike { get; init; } = [];
}
