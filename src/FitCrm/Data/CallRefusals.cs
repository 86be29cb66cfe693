using FitCrm.Kernel;

namespace FitCrm.Data;

/// <summary>A field that has to be there is not.</summary>
public sealed record FieldMissing(string Name) : Refusal("field-missing", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Name];
}

/// <summary>A field that this call does not take.</summary>
public sealed record FieldUnknown(string Name) : Refusal("field-not-taken", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Name];
}

/// <summary>A word that is none of those a field knows.</summary>
public sealed record WordUnknown(string Name, string Given, string Known) : Refusal("word-unknown", Name)
{
    /// <inheritdoc/>
    public override object[] Named => [Given, Known];
}
