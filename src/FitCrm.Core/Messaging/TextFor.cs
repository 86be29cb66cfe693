namespace FitCrm.Messaging;

/// <summary>Where a text is read.</summary>
public enum TextFor
{
    /// <summary>An e-mail: the title is its subject.</summary>
    Email,

    /// <summary>A short message: the title is not sent.</summary>
    Sms,

    /// <summary>A message in a chat: the title is not sent. A line <c>[words](https://…)</c> becomes a button.</summary>
    Chat,

    /// <summary>A task of staff: what to do, and what to say.</summary>
    Task,

    /// <summary>A sentence for the desk at an arrival.</summary>
    Prompt,
}

/// <summary>A text with its fields filled.</summary>
/// <param name="Title">Subject, or what to do; empty where there is none.</param>
/// <param name="Body">Paragraphs, a blank line between them.</param>
public sealed record FilledText(string Title, string Body);
