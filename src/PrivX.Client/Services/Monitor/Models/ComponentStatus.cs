namespace PrivX.Monitor;

/// <summary>ServiceStatus when the component answered, Error when it did not; tell them apart by error_code.</summary>
public sealed class ComponentStatus : PrivXObject
{

}
