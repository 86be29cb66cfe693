namespace FitCrm.Staff;

/// <summary>The roles of the house.</summary>
public static class Roles
{
#pragma warning disable CS1591 // the names say it
    public const string FrontDesk = "front-desk", Trainer = "trainer", Bar = "bar", Sales = "sales", Manager = "manager", Owner = "owner", Admin = "admin", Member = "member", Device = "device";
#pragma warning restore CS1591

    /// <summary>Every role, in the order of the rights table.</summary>
    public static readonly IReadOnlyList<string> All = [FrontDesk, Trainer, Bar, Sales, Manager, Owner, Admin, Member, Device];

    /// <summary>Roles that are always held in all clubs.</summary>
    public static readonly IReadOnlyList<string> EverywhereOnly = [Owner, Admin];
}

/// <summary>Something that needs a permission.</summary>
public enum Right
{
    /// <summary>Check in, undo, check out.</summary>
    CheckIn,

    /// <summary>Find a person: name and photo.</summary>
    FindPerson,

    /// <summary>Stage and visits of a person, what to say to them.</summary>
    SeeStage,

    /// <summary>Contact data, contract, what is owed.</summary>
    SeeContact,

    /// <summary>Sell, renew, freeze, take payment; add and change a person.</summary>
    Sell,

    /// <summary>Gift, cancel backwards, correct money.</summary>
    Correct,

    /// <summary>Touches and risk of one person, on their card.</summary>
    SeeRisk,

    /// <summary>Lists of touches and risk, retention pages.</summary>
    SeeRetention,

    /// <summary>Playbook, templates, plans, prices.</summary>
    EditPlaybook,

    /// <summary>Renewal figures, revenue, staff performance.</summary>
    SeeFigures,

    /// <summary>Bring people in from files.</summary>
    Import,

    /// <summary>Take people out as files.</summary>
    ExportPeople,

    /// <summary>Record a consent.</summary>
    RecordConsent,

    /// <summary>Tasks, messages and tags for many people at once.</summary>
    ActOnMany,

    /// <summary>Tasks.</summary>
    Tasks,

    /// <summary>Leads and the funnel; with <see cref="Reach.Own"/> only to write one down.</summary>
    Leads,

    /// <summary>Users, roles, clubs, channels, tokens, devices, backup.</summary>
    ManageAccess,

    /// <summary>Read the audit.</summary>
    SeeAudit,

    /// <summary>Erase or merge a person.</summary>
    ErasePerson,
}

/// <summary>How far a right reaches.</summary>
public enum Reach
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only one's own: clients, people, tasks, figures.</summary>
    Own,

    /// <summary>Everything of the club in which the role is held.</summary>
    Club,
}

/// <summary>Who may do what: the table of <c>docs/administrator.md</c>. What no line allows is denied.</summary>
public static class Rights
{
    /// <summary>How far a right reaches for a role. The program itself and the command line (<c>system</c>) may do everything.</summary>
    public static Reach Of(string role, Right right) => role switch
    {
        "system" => Reach.Club,
        Roles.Owner => Reach.Club,
        Roles.Manager => right is Right.ManageAccess or Right.ExportPeople ? Reach.None : Reach.Club,
        Roles.FrontDesk => right switch
        {
            Right.CheckIn or Right.FindPerson or Right.SeeStage or Right.SeeContact or Right.SeeRisk or Right.Sell or Right.RecordConsent => Reach.Club,
            Right.Tasks or Right.Leads => Reach.Own,
            _ => Reach.None,
        },
        Roles.Sales => right switch
        {
            Right.CheckIn or Right.FindPerson or Right.SeeStage or Right.SeeContact or Right.Sell or Right.RecordConsent or Right.Leads => Reach.Club,
            Right.SeeRisk or Right.SeeRetention or Right.SeeFigures or Right.Tasks or Right.ActOnMany => Reach.Own,
            _ => Reach.None,
        },
        Roles.Trainer => right switch
        {
            Right.FindPerson or Right.SeeStage or Right.RecordConsent => Reach.Club,
            Right.CheckIn or Right.SeeContact or Right.SeeRisk or Right.SeeRetention or Right.SeeFigures or Right.Tasks => Reach.Own,
            _ => Reach.None,
        },
        Roles.Bar => right switch
        {
            Right.FindPerson => Reach.Club,
            Right.Tasks => Reach.Own,
            _ => Reach.None,
        },
        Roles.Admin => right is Right.ManageAccess or Right.SeeAudit ? Reach.Club : Reach.None,
        Roles.Device => right is Right.CheckIn ? Reach.Club : Reach.None,
        _ => Reach.None,
    };
}
