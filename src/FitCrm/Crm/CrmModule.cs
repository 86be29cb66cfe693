using FitCrm.Data;

namespace FitCrm.Crm;

/// <summary>Work of staff about members.</summary>
internal sealed class CrmModule : Module;
