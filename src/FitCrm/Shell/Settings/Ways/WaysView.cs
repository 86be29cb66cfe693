using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Ways;

/// <summary>The ways out of the house of one club.</summary>
public sealed record WaysView(string Club, IReadOnlyList<(string Value, string Text)> Clubs, IReadOnlyList<WayCard> Cards, string? Said, string? Why);

/// <summary>One way: how it stands, its settings, its test and what came of it.</summary>
public sealed record WayCard(string Key, string Icon, string Title, string Lead, string Stands, bool IsSetUp, bool InTrouble, IReadOnlyList<FormField> Fields, FormField To, string Save, string Test, (bool Sent, string Text)? Trial);
