namespace PrivX.Monitor;

/// <summary>Components keyed by host name.</summary>
public sealed class ComponentMap : PrivXObject
{

}
