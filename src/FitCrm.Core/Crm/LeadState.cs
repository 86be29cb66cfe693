namespace FitCrm.Crm;

/// <summary>Whether a lead is still worked on.</summary>
public enum LeadState
{
    /// <summary>Stands in a stage of the funnel.</summary>
    Open,

    /// <summary>Bought a contract.</summary>
    Won,

    /// <summary>Given up, with a reason.</summary>
    Lost,
}
