using FitCrm.Data;
using FitCrm.Kernel;

namespace FitCrm.Shell.Help;

/// <summary>What stands in the help of a page for whoever reads it: what the page is for, what can be done, what this role does here, and its keys.</summary>
/// <param name="Title">The page.</param>
/// <param name="What">What it is for.</param>
/// <param name="Lines">What can be done.</param>
/// <param name="Roles">What the reader's roles do here.</param>
/// <param name="Keys">Keys and what they do.</param>
public sealed record HelpView(string Title, string What, IReadOnlyList<string> Lines, IReadOnlyList<string> Roles, IReadOnlyList<(string Keys, string Does)> Keys);

/// <summary>The instructions of the program, out of the words: <c>help-PAGE</c>, <c>help-PAGE-1</c> …, <c>help-PAGE-for-ROLE</c>; keys by page.</summary>
internal static class HelpBook
{
    private static readonly (string Keys, string Word)[] Everywhere = [("/", "help-key-find"), ("?", "help-key-help"), ("Esc", "help-key-close")];

    private static readonly Dictionary<string, (string Keys, string Word)[]> OfPage = new(StringComparer.Ordinal)
    {
        ["desk"] = [("Enter", "help-key-check-in"), ("↑ ↓", "help-key-choose"), ("F2", "help-key-done"), ("F3", "help-key-not-now"), ("F4", "help-key-solve"), ("F7", "help-key-new-member"), ("F8", "help-key-day-pass"), ("F9", "help-key-undo")],
        ["tasks"] = [("J K", "help-key-move"), ("1–6", "help-key-outcome"), ("S", "help-key-tomorrow")],
    };

    /// <summary>The help of a page; null where the page has none.</summary>
    public static HelpView? Of(string page)
    {
        if (!Words.Knows($"Shell.help-{page}")) return null;
        var roles = Caller.Current.Posts.Select(p => p.Role).Distinct().Select(r => $"help-{page}-for-{r}").Where(k => Words.Knows("Shell." + k)).Select(k => Say.W(k));
        return new(Words.Knows("Shell." + page) ? Say.W(page) : Say.W("help"), Say.W($"help-{page}"), [.. Lines(page)], [.. roles],
            [.. OfPage.GetValueOrDefault(page, []).Concat(Everywhere).Select(k => (k.Keys, Say.W(k.Word)))]);
    }

    /// <summary>The steps of a role's first day, each with the page it is done on.</summary>
    public static IReadOnlyList<(string Text, string Href)> FirstDay(string role) =>
        [.. Enumerable.Range(1, 9).Select(n => $"first-day-{role}-{n}").TakeWhile(k => Words.Knows("Shell." + k)).Select(k => (Say.W(k), Places.GetValueOrDefault(k, "/help")))];

    private static IEnumerable<string> Lines(string page) =>
        Enumerable.Range(1, 9).Select(n => $"help-{page}-{n}").TakeWhile(k => Words.Knows("Shell." + k)).Select(k => Say.W(k));

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["first-day-front-desk-1"] = "/desk", ["first-day-front-desk-2"] = "/desk", ["first-day-front-desk-3"] = "/members", ["first-day-front-desk-4"] = "/tasks", ["first-day-front-desk-5"] = "/me",
        ["first-day-trainer-1"] = "/tasks", ["first-day-trainer-2"] = "/members", ["first-day-trainer-3"] = "/me",
        ["first-day-sales-1"] = "/leads", ["first-day-sales-2"] = "/tasks", ["first-day-sales-3"] = "/members",
        ["first-day-manager-1"] = "/overview", ["first-day-manager-2"] = "/tasks?all=true", ["first-day-manager-3"] = "/retention", ["first-day-manager-4"] = "/retention/playbook", ["first-day-manager-5"] = "/renewals",
        ["first-day-owner-1"] = "/plans", ["first-day-owner-2"] = "/imports", ["first-day-owner-3"] = "/settings", ["first-day-owner-4"] = "/settings", ["first-day-owner-5"] = "/renewals",
        ["first-day-admin-1"] = "/settings", ["first-day-admin-2"] = "/settings", ["first-day-admin-3"] = "/settings",
    };
}
