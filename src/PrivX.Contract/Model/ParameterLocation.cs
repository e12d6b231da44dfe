namespace PrivX.Contract;

public enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,
}
