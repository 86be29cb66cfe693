using FitCrm.Crm;
using FitCrm.Data;
using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Sales;

/// <summary>Leads in the words of the pages.</summary>
internal static class LeadWords
{
    /// <summary>When the next step is due: "today", "2 days late", "8 Oct".</summary>
    public static string Due(DateOnly on, DateOnly today) => (on.DayNumber - today.DayNumber) switch
    {
        0 => Say.W("lead-today"),
        1 => Say.W("lead-tomorrow"),
        < 0 => Say.N("lead-late", today.DayNumber - on.DayNumber),
        _ => Show.ShortDay(on),
    };

    /// <summary>The next step with its day as a badge: text, kind and icon. Overdue and missing ones are a stop, each with an icon and the word.</summary>
    public static (string Text, string Kind, string? Icon) Step(LeadRow lead, DateOnly today) => lead switch
    {
        { State: LeadState.Won } => (Say.W("lead-won-on", Show.Day(lead.ClosedOn ?? today)), "ok", "check"),
        { State: LeadState.Lost } => (Say.W("lead-lost-because", FunnelWords.Reason(lead.LostReason ?? Funnel.Unknown)), "plain", "door-exit"),
        { NextStep: not null, NextOn: { } on } => (Say.W("lead-step-due", lead.NextStep, Due(on, today)), on < today ? "stop" : on == today ? "accent" : "plain", on < today ? "alert-triangle" : on == today ? "clock" : null),
        _ => (Say.W("lead-no-step"), "stop", "alert-triangle"),
    };

    /// <summary>Whose it is, or that it is nobody's.</summary>
    public static string Owner(LeadRow lead, LeadGround ground) => lead.OwnerId is { } id && ground.Workers.TryGetValue(id, out var name) ? name : Say.W("lead-nobodys");

    /// <summary>"Website · 3 days".</summary>
    public static string Meta(LeadRow lead, DateOnly today) => Say.W("lead-meta", FunnelWords.Source(lead.Source), today == lead.OpenedOn ? Say.W("lead-since-today") : Say.N("n-days", today.DayNumber - lead.OpenedOn.DayNumber));

    /// <summary>What can be chosen on a page of leads.</summary>
    public static LeadChoices Choices(LeadFilter filter, LeadGround ground, Funnel funnel) => new(
        filter.Club ?? "", ground.All.Count < 2 ? [] : [("", Say.W("all-clubs")), .. ground.All.Select(c => (c.Code, c.Name))],
        filter.Owner ?? "", Owners(ground), filter.Source ?? "", [("", Say.W("lead-all-sources")), .. funnel.Sources.Select(s => (s, FunnelWords.Source(s)))]);

    private static List<(string, string)> Owners(LeadGround ground)
    {
        var owners = new List<(string, string)> { ("", Say.W("lead-everybodys")) };
        if (Caller.Current.UserId is { } me && ground.Workers.ContainsKey(me)) owners.Add(("mine", Say.W("lead-mine")));
        owners.AddRange(ground.Workers.Where(w => w.Key != Caller.Current.UserId).OrderBy(w => w.Value, StringComparer.CurrentCulture).Select(w => (w.Key.ToString(), w.Value)));
        return owners;
    }
}
