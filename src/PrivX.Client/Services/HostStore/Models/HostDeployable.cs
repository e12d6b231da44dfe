namespace PrivX.HostStore;

/// <summary>Whether the deployment script may change a host.</summary>
internal sealed class HostDeployable : PrivXObject
{
    /// <summary>New value of the flag.</summary>
    public bool? Deployable { get; set; }
}
