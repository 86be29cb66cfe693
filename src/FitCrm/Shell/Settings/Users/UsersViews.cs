using FitCrm.Shell.Kit;

namespace FitCrm.Shell.Settings.Users;

/// <summary>A page of users.</summary>
public sealed record UsersView(string Typed, IReadOnlyList<UserLine> Rows, string Text, string? Back, string? Next);

/// <summary>One user of the list.</summary>
public sealed record UserLine(string Name, string Email, string Roles, bool Disabled, string LastSignIn, string Href);

/// <summary>The form of a new user.</summary>
public sealed record NewUserView(Guid Id, IReadOnlyList<FormField> Fields, string? Why);

/// <summary>The page of one user.</summary>
public sealed record UserView(UserCard Card, IReadOnlyList<FormField> RoleFields, string? Why, string? Said);

/// <summary>One user.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">Sign-in name.</param>
/// <param name="Roles">What they hold where.</param>
/// <param name="DisabledOn">The day they were shut out, in words; null while they may sign in.</param>
/// <param name="MadeOn">The day they were added.</param>
/// <param name="LastSignIn">When they last signed in; empty where that is not known.</param>
/// <param name="Locked">Whether wrong passwords lock them out now.</param>
/// <param name="Tokens">How many tokens carry their rights.</param>
/// <param name="Open">Whether the reader may change them.</param>
/// <param name="Self">Whether it is the reader.</param>
public sealed record UserCard(Guid Id, string Name, string Email, IReadOnlyList<HeldRole> Roles, string? DisabledOn, string MadeOn, string LastSignIn, bool Locked, int Tokens, bool Open, bool Self);

/// <summary>A role somebody holds, and where.</summary>
public sealed record HeldRole(string Role, Guid? ClubId, string Name, string Place);
