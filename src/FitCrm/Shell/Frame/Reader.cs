namespace FitCrm.Shell.Frame;

/// <summary>Who reads the page, as the frame needs it.</summary>
/// <param name="Name">Name of the signed-in person; null where nobody is signed in.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c> or <c>auto</c> (what the machine prefers).</param>
/// <param name="Language">Language of the words, as in <c>lang</c>.</param>
/// <param name="Club">The club the page speaks of, or a word for several.</param>
public sealed record Reader(string? Name, string Theme, string Language, string Club)
{
    /// <summary>Nobody signed in.</summary>
    public static readonly Reader Nobody = new(null, "auto", "en", "");
}
