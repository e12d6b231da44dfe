namespace PrivX.PowerShell.References;

/// <summary>Something made of what the user handed in, which errors show in its place.</summary>
internal interface IHandedIn
{
    /// <summary>The text, the object or the row as it was handed in.</summary>
    object Given { get; }
}
