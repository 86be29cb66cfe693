using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace FitCrm.Kernel;

/// <summary>Every sentence a person reads, by key <c>Module.name</c>, from the module's <c>Words.resx</c> in the reader's culture (English first).
/// A day without a format of its own is written yyyy-MM-dd: commands and the API read the same in every culture; pages name their format.</summary>
public static class Words
{
    private static readonly List<Assembly> Homes = [typeof(Words).Assembly];
    private static readonly ConcurrentDictionary<string, ResourceManager[]> Modules = new();

    /// <summary>Adds an assembly whose modules have words of their own. Called once at the start of the program.</summary>
    public static void Add(Assembly home)
    {
        if (Homes.Contains(home)) return;
        Homes.Add(home);
        Modules.Clear();
    }

    /// <summary>The sentence of a key with its named things filled in ({0}, {1}); the key itself where no sentence is known, so that a gap is seen.</summary>
    public static string Of(string key, params object[] named)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var text = dot < 0 ? null : Modules.GetOrAdd(key[..dot], Open)
            .Select(r => r.GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture)).FirstOrDefault(t => t is not null);
        return text is null ? key : named.Length == 0 ? text : string.Format(PlainDays.Instance, text, named);
    }

    /// <summary>Whether a key has a sentence.</summary>
    public static bool Knows(string key) => Of(key) != key;

    private static ResourceManager[] Open(string module) => [.. Homes
        .Where(a => a.GetManifestResourceNames().Contains($"FitCrm.{module}.Words.resources"))
        .Select(a => new ResourceManager($"FitCrm.{module}.Words", a))];
}
