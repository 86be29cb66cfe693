using System.Text.RegularExpressions;

namespace FitCrm.Tests.Architecture;

/// <summary>What the compiler does not see: clocks, words of one database, long files, leftovers, names at the top.</summary>
public partial class SourceTests
{
    private static readonly string Root = Find();

    [Fact]
    public void The_time_is_an_argument() => Assert.Empty(Lines("src", HiddenClock(), "*.cs", "*.razor"));

    [Fact]
    public void Words_of_one_database_stand_in_Data_only() => Assert.Empty(Lines("src", ProviderWord(), "*.cs", "*.razor")
        .Where(l => !l.StartsWith("src/FitCrm/Data/", StringComparison.Ordinal) && !l.StartsWith("src/FitCrm.Migrator/", StringComparison.Ordinal)));

    [Fact]
    public void A_file_holds_one_idea_in_at_most_200_lines() => Assert.Empty(Files("src", "*.cs", "*.razor", "*.js").Concat(Files("tests", "*.cs", "*.razor", "*.js"))
        .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal)).Select(f => $"{f}: {File.ReadAllLines(Path.Combine(Root, f)).Length}").Where(f => int.Parse(f.Split(' ')[1], null) > 200));

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Empty(Lines("src", Leftover(), "*.cs", "*.razor", "*.js").Concat(Lines("tests", Leftover(), "*.cs")).Where(l => !l.Contains("SourceTests.cs", StringComparison.Ordinal)));

    [Fact]
    public void No_test_is_skipped() => Assert.Empty(Lines("tests", Skipped(), "*.cs").Where(l => !l.Contains("SourceTests.cs", StringComparison.Ordinal)));

    [Fact]
    public void At_the_top_stand_only_the_names_of_the_picture() => Assert.Empty(Directory.EnumerateFileSystemEntries(Root).Select(e => Path.GetFileName(e)!)
        .Where(n => n[0] != '.' && n is not ("FitCrm.sln" or "README.md" or "LICENSE" or "docs" or "seed" or "src" or "tests" or "data" or "TestResults")));

    [Fact]
    public void Pages_carry_no_inline_script_and_no_inline_style() => Assert.Empty(Lines("src", Inline(), "*.razor").Where(l => !l.Contains("Paper", StringComparison.Ordinal)));

    private static IEnumerable<string> Lines(string folder, Regex word, params string[] kinds) =>
        from file in Files(folder, kinds)
        from line in File.ReadLines(Path.Combine(Root, file)).Select((text, i) => (text, i))
        where word.IsMatch(line.text)
        select $"{file}:{line.i + 1}: {line.text.Trim()}";

    private static IEnumerable<string> Files(string folder, params string[] kinds) => kinds
        .SelectMany(k => Directory.EnumerateFiles(Path.Combine(Root, folder), k, SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal)
            && !f.Contains("/wwwroot/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FitCrm.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now)\b|\bDateTime\.Today\b|\bStopwatch\b")]
    private static partial Regex HiddenClock();

    [GeneratedRegex(@"\bIsSqlite\(|\bIsNpgsql\(|\bSqlite[A-Z]|\bNpgsql|\bPRAGMA\b|\bON CONFLICT\b|\bINSERT OR\b|\bpg_[a-z]|\bSKIP LOCKED\b|\bjson_each\b|\bUseSqlite\b|\bUseNpgsql\b")]
    private static partial Regex ProviderWord();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"Skip\s*=|Assert\.Skip|Assert\.True\(true\)")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\sstyle=""|<style|\son[a-z]+=""|<script(?![^>]*\ssrc=)")]
    private static partial Regex Inline();
}
