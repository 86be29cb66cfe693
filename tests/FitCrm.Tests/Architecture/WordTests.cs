using System.Reflection;
using System.Text.RegularExpressions;
using FitCrm.Kernel;

namespace FitCrm.Tests.Architecture;

/// <summary>Every sentence exists: of each refusal, and of each key that the code names.</summary>
public partial class WordTests
{
    static WordTests() => Words.Add(typeof(House).Assembly);

    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        var silent = new[] { typeof(Refusal).Assembly, typeof(House).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract)
            .Select(t => $"{t.Namespace!.Split('.')[1]}.{CodeOf(t)}").Where(key => !Words.Knows(key));
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_key_in_the_code_has_a_sentence()
    {
        var root = Root();
        var keys = new[] { "*.cs", "*.razor" }.SelectMany(k => Directory.EnumerateFiles(Path.Combine(root, "src"), k, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct();
        Assert.Empty(keys.Where(k => !Words.Knows(k)));
    }

    private static string CodeOf(Type refusal)
    {
        var made = refusal.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(c => c.GetParameters().Length).First();
        var given = made.GetParameters().Select(p => p.ParameterType == typeof(string) ? "" : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
        return ((Refusal)made.Invoke(given)).Code;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FitCrm.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""Words\.Of\("([A-Za-z]+\.[A-Za-z0-9.-]+)"[,)]""")]
    private static partial Regex Key();
}
