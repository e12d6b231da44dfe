namespace PrivX.Contract;

/// <summary>Which way a document travels; read-only and write-only members depend on it.</summary>
public enum SchemaDirection
{
    Request,
    Response,
}
