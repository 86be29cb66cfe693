namespace FitCrm;

/// <summary>The files of <c>seed/</c>, carried inside the tests.</summary>
internal static class SeedFile
{
    public static string Text(string path)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream("seed/" + path)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
