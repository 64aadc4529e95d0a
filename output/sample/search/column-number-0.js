ticketfolio("column-number-0","	\n\r")
