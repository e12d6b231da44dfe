using PrivX.Client;

namespace PrivX.Settings;

/// <summary>One setting of the server, as Get-PrivXSetting writes it. Change its value and give it to Set-PrivXSetting.</summary>
public sealed class Setting : IOriginated
{
    /// <summary>Scope: GLOBAL or a service.</summary>
    public string? Scope { get; set; }

    /// <summary>Section inside the scope.</summary>
    public string? Section { get; set; }

    /// <summary>Name inside the section.</summary>
    public string? Name { get; set; }

    /// <summary>A text, number, boolean, list or object; what looks like a secret is kept from view.</summary>
    public object? Value { get; set; }

    /// <summary>The value as the server gave it, in JSON; null for a setting that was made here.</summary>
    internal string? Read { get; set; }

    ObjectOrigin? IOriginated.Origin { get; set; }

    /// <summary>Scope, section and name.</summary>
    public override string ToString() => $"{Scope} {Section} {Name}";
}
