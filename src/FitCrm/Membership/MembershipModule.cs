using FitCrm.Data;

namespace FitCrm.Membership;

/// <summary>People, plans, contracts and freezes.</summary>
internal sealed class MembershipModule : Module;
