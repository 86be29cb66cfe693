using System.Text.RegularExpressions;

namespace FitCrm.Tests.Architecture;

/// <summary>All pages are made of the kit: its markup is written in one place, each part of it is shown in the showroom, and somebody needs it.</summary>
public partial class KitTests
{
    // Classes that components and pages alike may write: how text reads, how things stand beside each other.
    private static readonly string[] Everybodys =
    [
        "k-muted", "k-small", "k-strong", "k-num", "k-nowrap", "k-right", "k-pre", "k-row", "k-stack", "k-end", "k-wide", "k-narrow", "k-plain", "k-task-why", "k-stat-value", "card-title",
    ];

    private static readonly string Root = Find();
    private static readonly IReadOnlyList<string> Kit = [.. Under("src/FitCrm/Shell/Kit")];
    private static readonly IReadOnlyList<string> Showroom = [.. Under("src/FitCrm/Shell/Showroom")];
    private static readonly IReadOnlyList<string> Pages = [.. Under("src").Except(Kit).Except(Showroom)];

    [Fact]
    public void The_markup_of_a_component_is_written_in_the_kit_only()
    {
        var own = Kit.SelectMany(f => ClassesOf(File.ReadAllText(f))).Distinct().Except(Everybodys).ToHashSet();
        Assert.Superset(new HashSet<string> { "card", "k-filter", "k-chip", "k-dialog", "k-timeline", "k-note", "k-item", "k-badge", "k-table", "k-prompt" }, own);
        Assert.Empty(from file in Pages.Concat(Showroom)
                     from line in File.ReadLines(file).Select((text, i) => (text, i))
                     from name in ClassesOf(line.text)
                     where own.Contains(name)
                     select $"{Path.GetRelativePath(Root, file)}:{line.i + 1}: {name}");
    }

    [Fact]
    public void Every_component_of_the_kit_is_shown_in_the_showroom() => Assert.Empty(Components().Except(Tags(Showroom)));

    [Fact]
    public void Every_component_of_the_kit_has_a_page_that_needs_it() => Assert.Empty(Components().Except(Tags(Pages)));

    private static IEnumerable<string> Components() => Kit.Select(f => Path.GetFileNameWithoutExtension(f));

    private static HashSet<string> Tags(IEnumerable<string> files) => [.. files.SelectMany(f => Tag().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))];

    private static IEnumerable<string> ClassesOf(string markup) => Class().Matches(markup).SelectMany(m => Name().Matches(m.Groups[1].Value).Select(n => n.Value));

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.razor", SearchOption.AllDirectories)
        .Where(f => !f.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FitCrm.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    // Words of the class attribute of an element, those of an expression in it too (class="@(late ? "k-stop" : null)"). A component is told its further classes by Class="…".
    [GeneratedRegex("""\sclass="((?:[^"@]|@\([^)]*\)|@\w+)*)""")]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<![\w-])(?:k-[a-z-]*[a-z]|card(?:-[a-z]+)?)(?![\w-])")]
    private static partial Regex Name();

    [GeneratedRegex(@"<([A-Z]\w+)")]
    private static partial Regex Tag();
}
