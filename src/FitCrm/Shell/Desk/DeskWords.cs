using FitCrm.Attendance;
using FitCrm.Data;
using FitCrm.Kernel;
using FitCrm.Shell.Kit;
using FitCrm.Staff;

namespace FitCrm.Shell.Desk;

/// <summary>How the desk says what the door decided, and what would solve it.</summary>
internal static class DeskWords
{
    /// <summary>One reason: what spoke against it, else the warning that matters most, else the plan and its end.</summary>
    public static string ReasonOf(Admission read, DateOnly today) => read switch
    {
        { CheckIn.Override: { } why } => Say.W("desk-let-in-because", read.CheckIn.ReasonText ?? "", why),
        { CheckIn.Admitted: false } => read.CheckIn.ReasonText ?? "",
        { CheckIn.Warnings: [_, ..] warnings } => string.Join(" · ", warnings.Select(w => Warning(w, read.Contract, today))),
        { Contract: { EndsOn: { } end } contract } => Say.W("desk-plan-until", contract.Plan, Show.Day(end)),
        { Contract: { } contract } => contract.Plan,
        _ => "",
    };

    /// <summary>Pages that solve it, for whoever may sell.</summary>
    public static IReadOnlyList<DeskWay> WaysOf(Admission read, Club at)
    {
        if (read.Member is not { } who || !Caller.Current.May(Right.Sell, at.Id)) return [];
        var (reason, ways) = (read.CheckIn.Reason, new List<DeskWay>());
        var owes = read.Contract is { Owed.Amount: > 0 };
        if (reason == "unpaid" || read.CheckIn.Warnings.Contains("owes")) ways.Add(new(Say.W("way-pay", Show.Money(read.Contract!.Owed)), "cash", $"/members/{who.Id}/pay"));
        if (reason == "ended" || read.CheckIn.Warnings.Contains("ends-soon")) ways.Add(new(Say.W("way-renew"), "refresh", $"/members/{who.Id}/renew"));
        if (reason is "no-contract" or "cancelled") ways.Add(new(Say.W("way-sell"), "file-certificate", $"/members/{who.Id}/sell"));
        if (reason == "frozen") ways.Add(new(Say.W("way-unfreeze"), "player-play", $"/members/{who.Id}/unfreeze"));
        if (reason == "ended" && owes) ways.Add(new(Say.W("way-pay", Show.Money(read.Contract!.Owed)), "cash", $"/members/{who.Id}/pay"));
        return ways;
    }

    /// <summary>What can be done with a card that nobody has, for whoever may sell.</summary>
    public static IReadOnlyList<DeskWay> WaysOf(string? card, Club at)
    {
        if (string.IsNullOrEmpty(card) || !Caller.Current.May(Right.Sell, at.Id)) return [];
        var code = Uri.EscapeDataString(card);
        return [new(Say.W("desk-give-card"), "credit-card", $"/members/card?code={code}", false), new(Say.W("desk-new-with-card"), "user-plus", $"/members/new?club={at.Code}&card={code}", false)];
    }

    /// <summary>"today", "yesterday", "19 days ago".</summary>
    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => Say.W("today"),
        1 => Say.W("yesterday"),
        var n => Say.W("days-ago", Show.Count(n)),
    };

    /// <summary>"9 days left", "1 day left".</summary>
    public static string DaysLeft(DateOnly end, DateOnly today) => Say.N("days-left", Math.Max(0, end.DayNumber - today.DayNumber));

    private static string Warning(string code, DoorAgreement? contract, DateOnly today) => (code, contract) switch
    {
        ("ends-soon", { EndsOn: { } end }) => Say.W("desk-ends-soon", DaysLeft(end, today), Show.Day(end)),
        ("owes", { Owed: var owed }) => Say.W("desk-owes", Show.Money(owed)),
        _ => Words.Of("Attendance.door-" + code),
    };
}
