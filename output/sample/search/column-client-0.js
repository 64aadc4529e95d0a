ticketfolio("column-client-0","\r		\n")
