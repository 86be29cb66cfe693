namespace FitCrm.Shell.Kit;

/// <summary>A page in the navigation. A module registers its own; the frame shows those the reader may open.</summary>
/// <param name="Key">What a page names to be marked as the current one.</param>
/// <param name="Group">Key of the heading it stands under (<c>Shell.menu-…</c>), or empty for the first group.</param>
/// <param name="Icon">Name of a Tabler outline icon listed in <c>Shell/assets/icons.txt</c>.</param>
/// <param name="Text">Key of its words.</param>
/// <param name="Href">Its address.</param>
/// <param name="Order">Place in the navigation; the first five stand on a phone.</param>
/// <param name="Open">Whether whoever is signed in now may open it.</param>
public sealed record MenuEntry(string Key, string Group, string Icon, string Text, string Href, int Order, Func<bool> Open);
