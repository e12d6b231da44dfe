namespace PrivX.Configuration;

/// <summary>The kinds of objects that are the configuration of a server.</summary>
public enum ConfigurationKindName
{
    /// <summary>Directories of users and hosts.</summary>
    Source,

    /// <summary>Access groups.</summary>
    AccessGroup,

    /// <summary>Roles with their rules, permissions and contexts.</summary>
    Role,

    /// <summary>Lists of commands that are allowed.</summary>
    Whitelist,

    /// <summary>Password policies.</summary>
    PasswordPolicy,

    /// <summary>Scripts that change passwords.</summary>
    RotationScript,

    /// <summary>Workflows of access requests.</summary>
    Workflow,

    /// <summary>Hosts with their services and accounts.</summary>
    Host,

    /// <summary>Network targets.</summary>
    NetworkTarget,

    /// <summary>API targets.</summary>
    ApiTarget,

    /// <summary>Identity providers.</summary>
    IdentityProvider,

    /// <summary>Log collectors.</summary>
    LogCollector,

    /// <summary>Shared vault secrets: their names and who may read and write them.</summary>
    VaultSecret,
}
