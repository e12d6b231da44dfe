namespace PrivX.Monitor;

/// <summary>Codes keyed by the code as text.</summary>
public sealed class AuditEventCodeMap : PrivXObject
{

}
