using FitCrm.Kernel;

namespace FitCrm.Messaging.Texts;

internal sealed record FieldUnknown(string Name) : Refusal("field-unknown", "body")
{
    public override object[] Named => [Name, string.Join(", ", Messaging.Field.All.Select(f => f.Name))];
}

internal sealed record DefaultMissing(string Name) : Refusal("default-missing", "body")
{
    public override object[] Named => [Name];
}

internal sealed record BraceNotClosed(string Near) : Refusal("brace-not-closed", "body")
{
    public override object[] Named => [Near];
}

internal sealed record TitleInvalid() : Refusal("title-invalid", "title");

internal sealed record BodyInvalid() : Refusal("body-invalid", "body");

internal sealed record TextUnknown(string Key) : Refusal("text-unknown", "key")
{
    public override object[] Named => [Key];
}

internal sealed record LanguageInvalid(string Language) : Refusal("language-invalid", "language")
{
    public override object[] Named => [Language];
}

internal sealed record TextChanged() : Refusal("changed-meanwhile", "version");

internal sealed record TextNotShipped() : Refusal("text-not-shipped");

internal sealed record TextAsShipped() : Refusal("text-as-shipped");
