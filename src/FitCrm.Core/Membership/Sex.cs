namespace FitCrm.Membership;

/// <summary>As the person gave it; unknown is no value.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Neither of the two.</summary>
    Other,
}
