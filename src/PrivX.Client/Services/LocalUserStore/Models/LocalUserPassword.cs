using System;
using PrivX.Client.Json;

namespace PrivX.LocalUserStore;

/// <summary>New password of a local user.</summary>
public sealed class LocalUserPassword : PrivXObject
{
    /// <summary>The password. Never comes back.</summary>
    public SecretText? Password { get; set; }

    /// <summary>When the password was set.</summary>
    [ReadOnlyMember]
    public DateTimeOffset? Created { get; set; }

    /// <summary>Never the password: three asterisks.</summary>
    public override string ToString() => "***";
}
