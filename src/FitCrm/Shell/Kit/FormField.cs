namespace FitCrm.Shell.Kit;

/// <summary>One field of a form that is made from data: what it is called, holds, and what is wrong with it.</summary>
public sealed record FormField(string Name, string Label, string? Value = null)
{
    /// <summary>text, date, email, tel, number.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What may be chosen, or null for a free field.</summary>
    public IReadOnlyList<(string Value, string Text)>? Choices { get; init; }

    /// <summary>Bounds of a day or number, or null.</summary>
    public string? Min { get; init; }

    /// <summary>See <see cref="Min"/>.</summary>
    public string? Max { get; init; }

    /// <summary>A line under it.</summary>
    public string? Hint { get; init; }

    /// <summary>What is wrong with it.</summary>
    public string? Error { get; init; }

    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Rows of a long text.</summary>
    public int Lines { get; init; } = 1;
}
