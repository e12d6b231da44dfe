namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>What is to be done about a grant, knowing what the user has.</summary>
internal enum GrantVerdict
{
    /// <summary>To be granted.</summary>
    Grant,

    /// <summary>The user has the role on these terms.</summary>
    Same,

    /// <summary>The user has the role on longer terms, which stay.</summary>
    Longer,

    /// <summary>The user has the role by a rule.</summary>
    ByRule,

    /// <summary>It would take away some of what the user has.</summary>
    Shortens,
}
