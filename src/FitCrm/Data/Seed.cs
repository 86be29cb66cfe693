using System.Text.Json;

namespace FitCrm.Data;

/// <summary>The files of <c>seed/</c>, carried inside the program.</summary>
public static class Seed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The text of a seed file, e.g. <c>playbook.json</c>.</summary>
    public static string Text(string path)
    {
        using var stream = typeof(Seed).Assembly.GetManifestResourceStream("seed/" + path)
            ?? throw new FileNotFoundException($"seed/{path} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A seed file as a value.</summary>
    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(Text(path), Json)!;

    /// <summary>Names of the seed files below a folder, sorted.</summary>
    public static IReadOnlyList<string> Under(string folder) => [.. typeof(Seed).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith($"seed/{folder}/", StringComparison.Ordinal)).Select(n => n["seed/".Length..]).Order(StringComparer.Ordinal)];
}
