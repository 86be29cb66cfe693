namespace FitCrm.Data;

/// <summary>How the text of a field is understood.</summary>
public enum FieldForm
{
    /// <summary>As it stands, without spaces around it.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day, with or without a time of day.</summary>
    Moment,

    /// <summary>A number with decimals.</summary>
    Amount,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Yes or no, in one of the words of <c>seed/import/words.json</c>.</summary>
    YesNo,

    /// <summary>One of the words of <c>seed/import/words.json</c> under the field's name, in any of its languages.</summary>
    Word,
}

/// <summary>A field that an import kind understands, under the name that maps use.</summary>
public sealed class ImportField(string name, FieldForm form = FieldForm.Text)
{
    /// <summary>Its name in a map and in an export, e.g. <c>externalId</c>.</summary>
    public string Name => name;

    /// <summary>How its text is understood.</summary>
    public FieldForm Form => form;
}
